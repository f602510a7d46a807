package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;

/** Keeps {@code unit_span} as the registry has it. */
class UnitProjection extends Projection<UnitChanged> {

    private final UnitSpanMapper spans;

    UnitProjection(VersionGate gate, List<ProjectionListener<UnitChanged>> listeners, UnitSpanMapper spans) {
        super(gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<UnitChanged> events) {
        spans.delete(events.stream().map(UnitChanged::id).toList());
        var rows = events.stream()
                .flatMap(event -> event.spans().stream()
                        .map(span -> new UnitNode(
                                event.id(),
                                span.from(),
                                span.to(),
                                span.managedBy(),
                                span.groupLeader(),
                                span.divisionCode(),
                                event.name(),
                                event.type())))
                .toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }
}
