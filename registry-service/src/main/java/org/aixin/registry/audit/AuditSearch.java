package org.aixin.registry.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.persistence.audit.AuditReader;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.identity.account.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches what was written down: the audit administrator's work, and nobody else's. */
@Service
class AuditSearch {

    private final AuditReader audit;
    private final AuditCatalogue catalogue;
    private final Actors actors;

    AuditSearch(AuditReader audit, AuditCatalogue catalogue, Actors actors) {
        this.audit = audit;
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

    @Transactional(readOnly = true)
    public Page<AuditEntryView> page(Query query, PageRequest request, @Nullable String cursor) {
        Callers.current().require(Permissions.AUDIT);
        var found = audit.page(filter(query), request, cursor);
        var names = actors.names(found.items());
        return found.map(row -> AuditEntryView.of(row, names.get(row.actor())));
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
