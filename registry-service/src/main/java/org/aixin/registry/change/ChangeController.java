package org.aixin.registry.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.division.AskedDivision;
import org.aixin.registry.person.RevealField;
import org.aixin.registry.person.Revealed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of people, for offices: what they propose, and what waits for them. */
@RestController
@RequestMapping(ChangeController.PATH)
class ChangeController {

    static final String PATH = "/api/console/v1/recipient-changes";

    private final Changes changes;
    private final ChangeLists lists;
    private final ChangeReveals reveals;

    ChangeController(Changes changes, ChangeLists lists, ChangeReveals reveals) {
        this.changes = changes;
        this.lists = lists;
        this.reveals = reveals;
    }

    /**
     * Confirms.
     *
     * @param recipientVersion the version of the person that was looked at, where the person has changed since the proposal
     */
    record ConfirmChange(@Nullable @Positive Long recipientVersion) {}

    /** Says why not. */
    record RejectChange(@NotNull Sensitive reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeView> propose(@Valid @RequestBody ProposeChange command) {
        var change = changes.propose(command);
        return ResponseEntity.created(URI.create(PATH + "/" + change.id()))
                .eTag(IfMatch.etag(change.version()))
                .body(lists.view(change));
    }

    @GetMapping
    Page<ChangeView> inbox(
            @RequestParam(name = "state", required = false) @Nullable ChangeState state,
            @RequestParam(name = "type", required = false) @Nullable ChangeType type,
            @RequestParam(name = "division", required = false)
                    @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    @Nullable
                    String division,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        return lists.page(
                new ChangeFilter(
                        state,
                        type,
                        division == null ? null : DivisionCode.prefixOf(division),
                        mine ? Callers.current().subject() : null,
                        null),
                page,
                cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<ChangeView> one(@PathVariable long id) {
        return tagged(lists.one(id));
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<ChangeView> confirm(
            @PathVariable long id,
            IfMatch expected,
            @Valid @RequestBody(required = false) @Nullable ConfirmChange seen) {
        var version = seen == null ? null : seen.recipientVersion();
        try {
            return tagged(lists.view(changes.confirm(id, expected, version)));
        } catch (DuplicateKeyException sameMoment) {
            // Somebody else entered the same person just now: the next look finds where.
            return tagged(lists.view(changes.confirm(id, expected, version)));
        }
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<ChangeView> reject(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody RejectChange command) {
        return tagged(lists.view(changes.reject(id, expected, command.reason())));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ChangeView> withdraw(@PathVariable long id, IfMatch expected) {
        return tagged(lists.view(changes.withdraw(id, expected)));
    }

    @PostMapping("/{id}/reveal")
    ResponseEntity<Revealed> reveal(@PathVariable long id, @Valid @RequestBody RevealField command) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reveals.reveal(id, command));
    }

    private static ResponseEntity<ChangeView> tagged(ChangeView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}
