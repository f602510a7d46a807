package org.aixin.registry.duplicate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.division.AskedDivision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People who might be in the register twice, for offices of counties and above. */
@RestController
@RequestMapping("/api/console/v1/duplicates")
class DuplicateController {

    private static final int LARGEST = 200;
    private static final int LAST_PAGE = 10_000;

    private final DuplicateLists lists;
    private final DuplicateDesk desk;

    DuplicateController(DuplicateLists lists, DuplicateDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping
    Page<LookAlikeView> list(
            @RequestParam(name = "state", defaultValue = "OPEN") LookAlikeState state,
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "page", defaultValue = "1") @Min(1) @Max(LAST_PAGE) int page,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(LARGEST) int size) {
        return lists.page(state, division == null ? null : DivisionCode.prefixOf(division), page, size);
    }

    @GetMapping("/{id}")
    ResponseEntity<SideBySideView> one(@PathVariable long id) {
        return tagged(lists.comparison(id));
    }

    @PostMapping("/{id}/parting")
    ResponseEntity<SideBySideView> tellApart(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody DecideWhy said) {
        return tagged(desk.tellApart(id, expected, said.note()));
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<SideBySideView> takeBack(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody DecideWhy said) {
        return tagged(desk.takeBack(id, expected, said.note()));
    }

    @PostMapping("/{id}/merger")
    ResponseEntity<SideBySideView> propose(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody ProposeMerger said) {
        return tagged(desk.propose(id, expected, said));
    }

    @PostMapping("/{id}/merger/confirmation")
    ResponseEntity<SideBySideView> confirm(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody ConfirmMerger seen) {
        return tagged(desk.confirm(id, expected, seen));
    }

    @PostMapping("/{id}/merger/refusal")
    ResponseEntity<SideBySideView> refuse(@PathVariable long id, IfMatch expected, @Valid @RequestBody DecideWhy said) {
        return tagged(desk.refuse(id, expected, said.note()));
    }

    @PostMapping("/{id}/merger/withdrawal")
    ResponseEntity<SideBySideView> withdraw(@PathVariable long id, IfMatch expected) {
        return tagged(desk.withdraw(id, expected));
    }

    @PostMapping("/{id}/merger/undoing")
    ResponseEntity<SideBySideView> undo(@PathVariable long id, IfMatch expected, @Valid @RequestBody DecideWhy said) {
        return tagged(desk.undo(id, expected, said.note()));
    }

    private static ResponseEntity<SideBySideView> tagged(SideBySideView view) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(view.lookAlike().version()))
                .body(view);
    }
}
