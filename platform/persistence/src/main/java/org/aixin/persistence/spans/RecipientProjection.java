package org.aixin.persistence.spans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;

/** Keeps {@code recipient_span} as the registry has it. */
class RecipientProjection extends Projection<RecipientChanged> {

    static final Origin<RecipientChanged> ORIGIN =
            new Origin<>("recipient", "registry-service", RecipientChanged.TOPIC, RecipientChanged.class);

    private final RecipientSpanMapper spans;

    RecipientProjection(
            VersionGate gate, List<ProjectionListener<RecipientChanged>> listeners, RecipientSpanMapper spans) {
        super(ORIGIN, gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<RecipientChanged> events) {
        spans.delete(events.stream().map(RecipientChanged::id).toList());
        var rows = events.stream().flatMap(event -> rows(event).stream()).toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }

    @Override
    protected List<RecipientNode> rows(RecipientChanged event) {
        return event.spans().stream()
                .map(span -> new RecipientNode(
                        event.id(),
                        span.from(),
                        span.to(),
                        span.householdId(),
                        span.divisionCode(),
                        span.category(),
                        span.status()))
                .toList();
    }

    @Override
    protected Map<String, Set<RecipientNode>> stored(List<RecipientChanged> states) {
        return spans.of(states.stream().map(RecipientChanged::id).toList()).stream()
                .collect(Collectors.groupingBy(span -> Long.toString(span.recipientId()), Collectors.toSet()));
    }
}
