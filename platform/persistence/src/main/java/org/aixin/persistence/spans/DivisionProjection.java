package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;

/** Keeps {@code division_span} as the registry has it. */
class DivisionProjection extends Projection<DivisionChanged> {

    private final DivisionSpanMapper spans;

    DivisionProjection(
            VersionGate gate, List<ProjectionListener<DivisionChanged>> listeners, DivisionSpanMapper spans) {
        super(gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<DivisionChanged> events) {
        spans.delete(events.stream().map(DivisionChanged::code).toList());
        var rows = events.stream()
                .flatMap(event -> event.spans().stream()
                        .map(span -> new DivisionNode(
                                event.code(), span.from(), span.to(), span.parentCode(), event.name(), event.level())))
                .toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }
}
