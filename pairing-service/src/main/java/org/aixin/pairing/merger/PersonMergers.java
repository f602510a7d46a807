package org.aixin.pairing.merger;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.springframework.stereotype.Component;

/** Keeps who turned out to be whom as the registry has it, and beside it what of that the pairings have followed. */
@Component
public class PersonMergers implements ProjectionListener<RecipientChanged> {

    private final PersonMergerMapper rows;

    PersonMergers(PersonMergerMapper rows) {
        this.rows = rows;
    }

    @Override
    public Class<RecipientChanged> type() {
        return RecipientChanged.class;
    }

    @Override
    public void replaced(List<RecipientChanged> events) {
        var known = rows.of(events.stream().map(RecipientChanged::id).toList()).stream()
                .map(PersonMerger::recipientId)
                .collect(toSet());
        var told = events.stream()
                .filter(event -> event.mergedInto() != null || known.contains(event.id()))
                .map(PersonMergers::row)
                .toList();
        if (!told.isEmpty()) {
            rows.put(told);
        }
    }

    /** Those of the people who are known as somebody else, or were until now: they neither come to a household nor leave it. */
    public Set<Long> among(Collection<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? Set.of()
                : rows.of(recipientIds).stream()
                        .filter(one -> one.mergedInto() != null || one.followedInto() != null)
                        .map(PersonMerger::recipientId)
                        .collect(toSet());
    }

    private static PersonMerger row(RecipientChanged event) {
        var into = event.mergedInto();
        return into == null
                ? new PersonMerger(event.id(), null, 0, null)
                : new PersonMerger(event.id(), into.recipientId(), into.version(), null);
    }
}
