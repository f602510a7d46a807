package org.aixin.policy.handbook;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes editions and shows what was published. */
@Service
class PolicyHandbook {

    private final PolicyMapper policies;
    private final Outbox outbox;
    private final Ids ids;

    PolicyHandbook(PolicyMapper policies, Outbox outbox, Ids ids) {
        this.policies = policies;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Publishes all of them or none; an edition that stands already changes nothing. */
    @Transactional
    public List<PolicyEntry> publish(List<PublishPolicy> commands) {
        Callers.current().require("POLICY_WRITE");
        return commands.stream().map(this::publish).toList();
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
        policies.put(entry);
        policies.putEditions(entry.editions());
        outbox.append(entry.changed());
        return entry;
    }

    /** A page of entries in the order of their codes. */
    Page<PolicyEntry> page(PageRequest page) {
        return Page.of(whole(policies.page(page.size(), page.offset())), policies.count(), page);
    }

    PolicyEntry one(long id) {
        var row = policies.find(id);
        if (row == null) {
            throw new NotFound();
        }
        return whole(List.of(row)).get(0);
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
