package org.aixin.registry.audit;

import java.time.Instant;
import org.aixin.persistence.audit.AuditResult;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param actorName of an account; null for others
 * @param subject whom or what it was about, {@code recipient:123}
 * @param service who wrote it down
 * @param source keyed hash of the address it came from
 * @param writer whose chain it stands in, as number {@code seq}
 */
record AuditEntryView(
        long id,
        Instant at,
        String event,
        AuditResult result,
        String actor,
        @Nullable String actorName,
        @Nullable String subject,
        String service,
        @Nullable String source,
        @Nullable String field,
        @Nullable String purpose,
        @Nullable String caseReference,
        @Nullable String detail,
        @Nullable String traceId,
        String writer,
        long seq) {

    static AuditEntryView of(MergedRow merged, @Nullable String actorName) {
        var row = merged.row();
        return new AuditEntryView(
                row.id(),
                row.at(),
                row.event(),
                AuditResult.valueOf(row.result()),
                row.actor(),
                actorName,
                row.subject(),
                merged.service(),
                row.source(),
                row.field(),
                row.purpose(),
                row.caseReference(),
                row.detail(),
                row.traceId(),
                row.writer(),
                row.seq());
    }
}
