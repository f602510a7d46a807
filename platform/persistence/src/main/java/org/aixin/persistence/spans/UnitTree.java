package org.aixin.persistence.spans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.UnitSubtree;

/** Both trees of units as this service knows them. */
public class UnitTree implements UnitSubtree {

    private final UnitSpanMapper spans;
    private final Clock clock;

    UnitTree(UnitSpanMapper spans, Clock clock) {
        this.spans = spans;
        this.clock = clock;
    }

    /** The unit on that day; on a day before its first span the first one. */
    public Optional<UnitNode> find(long unitId, LocalDate day) {
        return Optional.ofNullable(spans.on(unitId, day));
    }

    /** The units right below on that day, by id. */
    public List<UnitNode> children(UnitTreeKind tree, long unitId, LocalDate day) {
        return switch (tree) {
            case MANAGED_BY -> spans.managedChildren(unitId, day);
            case GROUP -> spans.groupChildren(unitId, day);
        };
    }

    /** The unit itself and everything below it on that day. */
    public List<Long> subtree(UnitTreeKind tree, long unitId, LocalDate day) {
        return switch (tree) {
            case MANAGED_BY -> spans.managedSubtree(unitId, day);
            case GROUP -> spans.groupSubtree(unitId, day);
        };
    }

    /** Everything that ever stood below the units in either tree, themselves included. */
    public List<Long> everBelow(Collection<Long> unitIds) {
        return unitIds.isEmpty() ? List.of() : spans.everBelow(unitIds);
    }

    @Override
    public Set<Long> within(long unitId) {
        var today = BusinessDays.today(clock);
        var units = new TreeSet<>(subtree(UnitTreeKind.MANAGED_BY, unitId, today));
        units.addAll(subtree(UnitTreeKind.GROUP, unitId, today));
        return units;
    }

    public Lineage<Long> lineage(UnitTreeKind tree, Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return new Lineage<>(List.of());
        }
        var ancestry = switch (tree) {
            case MANAGED_BY -> spans.managedAncestry(unitIds);
            case GROUP -> spans.groupAncestry(unitIds);
        };
        return new Lineage<>(ancestry.stream()
                .map(span -> new Lineage.Edge<>(span.unitId(), span.fromDay(), span.toDay(), span.parentIn(tree)))
                .toList());
    }
}
