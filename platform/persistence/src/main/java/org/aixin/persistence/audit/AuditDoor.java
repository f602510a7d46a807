package org.aixin.persistence.audit;

import java.time.Instant;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * This service's audit for whoever searches all of them, on behalf of an administrator of the audit: no service reads it
 * as a job, so none can when nobody asked.
 */
@RestController
@RequestMapping("/internal/v1/audit-events")
class AuditDoor {

    private static final int LARGEST = 500;

    private final AuditReader reader;

    AuditDoor(AuditReader reader) {
        this.reader = reader;
    }

    /** @param after where the excerpt before ended */
    @GetMapping
    AuditExcerpt excerpt(
            @RequestParam(name = "since", required = false) @Nullable Instant since,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "event", required = false) @Nullable String event,
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "subject", required = false) @Nullable String subject,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "size", defaultValue = "200") int size) {
        Callers.current().require(AuditReader.PERMISSION);
        if (size < 1 || size > LARGEST) {
            throw new Invalid(FieldProblem.of("size", "range", 1, LARGEST));
        }
        return reader.excerpt(
                new AuditFilter(since, until, event == null ? Set.of() : Set.of(event), actor, subject),
                AuditPlace.parse(after),
                size);
    }
}
