package org.aixin.registry.audit;

import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, for the audit administrator. */
@RestController
@RequestMapping("/api/console/v1/audit-events")
class AuditController {

    private final AuditSearch search;

    AuditController(AuditSearch search) {
        this.search = search;
    }

    @GetMapping
    AuditEntryPage entries(
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "event", required = false) @Nullable String event,
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "subject", required = false) @Nullable String subject,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            PageRequest page) {
        return search.page(new AuditSearch.Query(from, to, event, actor, subject), page, cursor);
    }

    @GetMapping("/catalogue")
    List<AuditCatalogue.Entry> catalogue() {
        return search.catalogue();
    }
}
