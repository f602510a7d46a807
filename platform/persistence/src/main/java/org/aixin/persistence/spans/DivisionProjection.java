package org.aixin.persistence.spans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;

/** Keeps {@code division_span} as the registry has it. */
class DivisionProjection extends Projection<DivisionChanged> {

    static final Origin<DivisionChanged> ORIGIN =
            new Origin<>("division", "registry-service", DivisionChanged.TOPIC, DivisionChanged.class);

    private final DivisionSpanMapper spans;

    DivisionProjection(
            VersionGate gate, List<ProjectionListener<DivisionChanged>> listeners, DivisionSpanMapper spans) {
        super(ORIGIN, gate, listeners);
        this.spans = spans;
    }

    @Override
    protected void replace(List<DivisionChanged> events) {
        spans.delete(events.stream().map(DivisionChanged::code).toList());
        var rows = events.stream().flatMap(event -> rows(event).stream()).toList();
        if (!rows.isEmpty()) {
            spans.insert(rows);
        }
    }

    @Override
    protected List<DivisionNode> rows(DivisionChanged event) {
        return event.spans().stream()
                .map(span -> new DivisionNode(
                        event.code(),
                        span.from(),
                        span.to(),
                        span.parentCode(),
                        event.nameIn(span),
                        event.level(),
                        span.reportingUnit()))
                .toList();
    }

    @Override
    protected Map<String, Set<DivisionNode>> stored(List<DivisionChanged> states) {
        return spans.of(states.stream().map(DivisionChanged::code).toList()).stream()
                .collect(Collectors.groupingBy(DivisionNode::code, Collectors.toSet()));
    }
}
