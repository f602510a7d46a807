package org.aixin.visit.merger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.springframework.stereotype.Component;

/** Keeps who turned out to be whom as the registry has it, and beside it whether the records have to follow. */
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
                .map(event -> new PersonMerger(
                        event.id(),
                        event.mergedInto() == null ? null : event.mergedInto().recipientId()))
                .toList();
        if (!told.isEmpty()) {
            rows.put(told);
        }
    }

    /** As whom those of the people are known by now who turned out to be another one, by their ids. */
    public Map<Long, Long> of(Collection<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? Map.of()
                : rows.of(recipientIds).stream()
                        .filter(one -> one.mergedInto() != null)
                        .collect(toMap(PersonMerger::recipientId, PersonMerger::into));
    }
}
