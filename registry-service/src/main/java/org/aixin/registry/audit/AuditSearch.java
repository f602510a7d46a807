package org.aixin.registry.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.identity.account.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches what was written down in any service: the audit administrator's work, and nobody else's. */
@Service
class AuditSearch {

    private final MergedAudits audits;
    private final AuditCatalogue catalogue;
    private final Actors actors;

    AuditSearch(MergedAudits audits, AuditCatalogue catalogue, Actors actors) {
        this.audits = audits;
        this.catalogue = catalogue;
        this.actors = actors;
    }

    /**
     * What is looked for.
     *
     * @param from the first day
     * @param to the last day
     */
    record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String event,
            @Nullable String actor,
            @Nullable String subject) {}

    /** In no transaction: others are asked. */
    AuditEntryPage page(Query query, PageRequest request, @Nullable String cursor) {
        Callers.current().require(Permissions.AUDIT);
        var found = audits.page(filter(query), request, MergedPlace.parse(cursor));
        var names = actors.names(found.items().stream().map(MergedRow::row).toList());
        return new AuditEntryPage(
                found.items().stream()
                        .map(merged ->
                                AuditEntryView.of(merged, names.get(merged.row().actor())))
                        .toList(),
                found.total(),
                found.totalIsLowerBound(),
                request.page(),
                request.size(),
                found.next() == null ? null : found.next().cursor(),
                found.away());
    }

    List<AuditCatalogue.Entry> catalogue() {
        Callers.current().require(Permissions.AUDIT);
        return catalogue.entries();
    }

    private AuditFilter filter(Query query) {
        if (query.event() != null && !catalogue.knows(query.event())) {
            throw new Invalid(FieldProblem.of("event", "unknown-event"));
        }
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw new Invalid(FieldProblem.of("to", "day-before-from"));
        }
        return new AuditFilter(
                query.from() == null ? null : BusinessDays.startOf(query.from()),
                query.to() == null ? null : BusinessDays.startOf(query.to().plusDays(1)),
                query.event() == null ? Set.of() : Set.of(query.event()),
                query.actor(),
                query.subject());
    }
}
