package org.aixin.persistence.spans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;

/** Keeps {@code cadre_span} as the registry has it. */
class CadreProjection extends Projection<CadreChanged> {

    static final Origin<CadreChanged> ORIGIN =
            new Origin<>("cadre", "registry-service", CadreChanged.TOPIC, CadreChanged.class);

    private final CadreSpanMapper spans;

    CadreProjection(VersionGate gate, List<ProjectionListener<CadreChanged>> listeners, CadreSpanMapper spans) {
        super(ORIGIN, gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<CadreChanged> events) {
        spans.delete(events.stream().map(CadreChanged::id).toList());
        var rows = events.stream().flatMap(event -> rows(event).stream()).toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }

    @Override
    protected List<CadreNode> rows(CadreChanged event) {
        return event.spans().stream()
                .map(span -> new CadreNode(
                        event.id(), span.from(), span.to(), span.unitId(), span.level(), span.rank(), span.active()))
                .toList();
    }

    @Override
    protected Map<String, Set<CadreNode>> stored(List<CadreChanged> states) {
        return spans.of(states.stream().map(CadreChanged::id).toList()).stream()
                .collect(Collectors.groupingBy(span -> Long.toString(span.cadreId()), Collectors.toSet()));
    }
}
