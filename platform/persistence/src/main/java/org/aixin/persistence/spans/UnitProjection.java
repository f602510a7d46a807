package org.aixin.persistence.spans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;

/** Keeps {@code unit_span} as the registry has it. */
class UnitProjection extends Projection<UnitChanged> {

    static final Origin<UnitChanged> ORIGIN =
            new Origin<>("unit", "registry-service", UnitChanged.TOPIC, UnitChanged.class);

    private final UnitSpanMapper spans;

    UnitProjection(VersionGate gate, List<ProjectionListener<UnitChanged>> listeners, UnitSpanMapper spans) {
        super(ORIGIN, gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<UnitChanged> events) {
        spans.delete(events.stream().map(UnitChanged::id).toList());
        var rows = events.stream().flatMap(event -> rows(event).stream()).toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }

    @Override
    protected List<UnitNode> rows(UnitChanged event) {
        return event.spans().stream()
                .map(span -> new UnitNode(
                        event.id(),
                        span.from(),
                        span.to(),
                        span.managedBy(),
                        span.groupLeader(),
                        span.divisionCode(),
                        event.nameIn(span),
                        event.type()))
                .toList();
    }

    @Override
    protected Map<String, Set<UnitNode>> stored(List<UnitChanged> states) {
        return spans.of(states.stream().map(UnitChanged::id).toList()).stream()
                .collect(Collectors.groupingBy(span -> Long.toString(span.unitId()), Collectors.toSet()));
    }
}
