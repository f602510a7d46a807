package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;

/** Keeps {@code recipient_span} as the registry has it. */
class RecipientProjection extends Projection<RecipientChanged> {

    private final RecipientSpanMapper spans;

    RecipientProjection(
            VersionGate gate, List<ProjectionListener<RecipientChanged>> listeners, RecipientSpanMapper spans) {
        super(gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<RecipientChanged> events) {
        spans.delete(events.stream().map(RecipientChanged::id).toList());
        var rows = events.stream()
                .flatMap(event -> event.spans().stream()
                        .map(span -> new RecipientNode(
                                event.id(),
                                span.from(),
                                span.to(),
                                span.householdId(),
                                span.divisionCode(),
                                span.category(),
                                span.status())))
                .toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }
}
