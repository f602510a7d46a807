package org.aixin.policy.handbook;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes editions and shows what was published. */
@Service
class PolicyHandbook {

    private static final int TRIES = 5;

    private final PolicyMapper policies;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final TransactionTemplate transaction;

    PolicyHandbook(PolicyMapper policies, Outbox outbox, AuditTrail audit, Ids ids, TransactionTemplate transaction) {
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** Publishes all of them or none; an edition that stands already changes nothing. */
    List<PolicyEntry> publish(List<PublishPolicy> commands) {
        requireProvince();
        for (var tries = 1; ; tries++) {
            try {
                return transaction.execute(
                        status -> commands.stream().map(this::publish).toList());
            } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
                // Somebody published the same entry for the first time at the same moment: the next try finds theirs.
                if (tries == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** An edition holds for everybody, so it takes somebody who sees everybody. */
    private static void requireProvince() {
        var caller = Callers.current();
        caller.require("POLICY_WRITE");
        if (caller.grants().stream().noneMatch(grant -> grant.level() == GrantLevel.PROVINCE)) {
            throw new Forbidden();
        }
    }

    private PolicyEntry publish(PublishPolicy command) {
        var row = policies.lock(command.code());
        if (row == null) {
            return stored(PolicyEntry.first(newId(command), command));
        }
        if (command.id() != null && command.id() != row.id()) {
            throw new PolicyIdTaken(command.code());
        }
        var current = whole(List.of(row)).get(0);
        var next = current.published(command);
        return next.version() == current.version() ? current : stored(next);
    }

    private long newId(PublishPolicy command) {
        if (command.id() == null) {
            return ids.next();
        }
        if (policies.find(command.id()) != null) {
            throw new PolicyIdTaken(command.code());
        }
        return command.id();
    }

    private PolicyEntry stored(PolicyEntry entry) {
        if (entry.version() == 1) {
            policies.insert(entry);
        } else {
            policies.update(entry);
        }
        policies.putEditions(entry.editions());
        outbox.append(entry.changed());
        audit.append(AuditNote.of(SettingEvent.POLICY_PUBLISHED)
                .about("policy", entry.id())
                .saying("%s version=%d editions=%d"
                        .formatted(
                                entry.code(), entry.version(), entry.editions().size())));
        return entry;
    }

    PolicyEntry one(long id) {
        var row = policies.find(id);
        if (row == null) {
            throw new NotFound();
        }
        return whole(List.of(row)).get(0);
    }

    /** Those of the ids that exist. */
    List<PolicyEntry> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : whole(policies.of(ids));
    }

    List<PolicyEntry> after(@Nullable Long id, int size) {
        return whole(policies.after(id, size));
    }

    private List<PolicyEntry> whole(List<PolicyRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var editions = policies.editions(rows.stream().map(PolicyRow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        PolicyEdition::policyId, Collectors.mapping(Function.identity(), Collectors.toList())));
        return rows.stream()
                .map(row -> new PolicyEntry(
                        row.id(),
                        row.code(),
                        row.category(),
                        row.version(),
                        editions.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
