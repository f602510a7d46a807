package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;

/** Keeps {@code cadre_span} as the registry has it. */
class CadreProjection extends Projection<CadreChanged> {

    private final CadreSpanMapper spans;

    CadreProjection(VersionGate gate, List<ProjectionListener<CadreChanged>> listeners, CadreSpanMapper spans) {
        super(gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<CadreChanged> events) {
        spans.delete(events.stream().map(CadreChanged::id).toList());
        var rows = events.stream()
                .flatMap(event -> event.spans().stream()
                        .map(span -> new CadreNode(
                                event.id(),
                                span.from(),
                                span.to(),
                                span.unitId(),
                                span.level(),
                                span.rank(),
                                span.active())))
                .toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }
}
