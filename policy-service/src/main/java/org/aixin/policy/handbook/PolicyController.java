package org.aixin.policy.handbook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The handbook: read by everybody who came through a door, written by the office. */
@RestController
class PolicyController {

    private static final String CONSOLE = "/api/console/v1/policies";
    private static final String INTERNAL = "/internal/v1/policies";

    private final PolicyHandbook handbook;
    private final HandbookSearch search;
    private final Clock clock;

    PolicyController(PolicyHandbook handbook, HandbookSearch search, Clock clock) {
        this.handbook = handbook;
        this.search = search;
        this.clock = clock;
    }

    /** What a command answers per row. */
    record Stored(long id, long version) {}

    @PostMapping(INTERNAL)
    List<Stored> publish(@RequestBody @NotEmpty @Size(max = 500) List<@NotNull @Valid PublishPolicy> policies) {
        var published = handbook.publish(policies);
        search.outdated();
        return published.stream()
                .map(entry -> new Stored(entry.id(), entry.version()))
                .toList();
    }

    /** Everything, also what is announced. */
    @GetMapping(CONSOLE)
    Page<PolicyView> everything(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "category", required = false) @Nullable PolicyCategory category,
            @RequestParam(name = "class", required = false) @Nullable RecipientCategory recipientClass,
            @RequestParam(name = "status", required = false) @Nullable PolicyStatus status,
            PageRequest page,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return found(PolicySearch.of(q, category, recipientClass, status), page, cursor);
    }

    /** For the phone: what holds today. */
    @GetMapping(INTERNAL)
    Page<PolicyView> inForce(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "category", required = false) @Nullable PolicyCategory category,
            @RequestParam(name = "class", required = false) @Nullable RecipientCategory recipientClass,
            PageRequest page,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return found(PolicySearch.of(q, category, recipientClass, PolicyStatus.IN_FORCE), page, cursor);
    }

    /** @param edition left out: the one that holds today */
    @GetMapping({CONSOLE + "/{id}", INTERNAL + "/{id}"})
    ResponseEntity<PolicyView> one(
            @PathVariable("id") long id, @RequestParam(name = "edition", required = false) @Nullable Integer edition) {
        var today = today();
        var entry = handbook.one(id);
        var shown = edition == null ? entry.on(today) : entry.edition(edition).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag(IfMatch.etag(entry.version())).body(PolicyView.of(entry, shown, today, null));
    }

    private Page<PolicyView> found(PolicySearch asked, PageRequest page, @Nullable String cursor) {
        var today = today();
        return search.page(asked, today, page, cursor)
                .map(entry -> PolicyView.of(entry, entry.on(today), today, asked.words()));
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }
}
