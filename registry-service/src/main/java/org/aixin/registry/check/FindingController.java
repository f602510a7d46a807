package org.aixin.registry.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.division.AskedDivision;
import org.aixin.registry.search.Place;
import org.aixin.registry.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work-list of the standing checks, for offices. */
@RestController
@RequestMapping("/api/console/v1/standing-findings")
class FindingController {

    private static final int LARGEST = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final FindingLists lists;
    private final Resolving resolving;

    FindingController(FindingLists lists, Resolving resolving) {
        this.lists = lists;
        this.resolving = resolving;
    }

    @GetMapping
    Page<FindingView> list(
            @RequestParam(name = "check", required = false) @Nullable StandingCheck check,
            @RequestParam(name = "state", required = false) @Nullable FindingState state,
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "comparison", required = false) @Nullable @Positive Long comparison,
            @RequestParam(name = "page", defaultValue = "1") @Min(1) @Max(LAST_PAGE) int page,
            @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(LARGEST) int size,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return lists.page(
                new FindingFilter(check, state, division == null ? null : DivisionCode.prefixOf(division), comparison),
                new Wanted(page, size, Place.parse(cursor)));
    }

    @GetMapping("/summary")
    FindingSummary summary(
            @RequestParam(name = "division") @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    String division) {
        return lists.summary(division, DivisionCode.prefixOf(division));
    }

    @GetMapping("/{id}")
    ResponseEntity<FindingDetail> one(@PathVariable long id) {
        return tagged(lists.one(id));
    }

    @PostMapping("/{id}/resolution")
    ResponseEntity<FindingDetail> resolve(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody ResolveFinding command) {
        return tagged(lists.detail(resolving.resolve(id, expected, command)));
    }

    private static ResponseEntity<FindingDetail> tagged(FindingDetail detail) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(detail.finding().version()))
                .body(detail);
    }
}
