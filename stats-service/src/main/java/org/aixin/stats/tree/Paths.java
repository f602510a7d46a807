package org.aixin.stats.tree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.Lineage;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the paths of a whole batch of leaves with one query per tree. */
@Component
public class Paths {

    private final DivisionTree divisions;
    private final UnitTree units;

    Paths(DivisionTree divisions, UnitTree units) {
        this.divisions = divisions;
        this.units = units;
    }

    /** Everything above these leaves, as it stands now for every day. */
    public Routes from(Collection<String> divisionCodes, Collection<Long> unitIds) {
        return new Routes(
                divisions.lineage(divisionCodes),
                units.lineage(UnitTreeKind.MANAGED_BY, unitIds),
                units.lineage(UnitTreeKind.GROUP, unitIds));
    }

    /**
     * The ways up from the leaves. Where nothing is known of a leaf yet its path is the leaf alone, and when its spans
     * arrive it is booked anew. A unit outside every group makes up a GROUP path by itself.
     */
    public record Routes(Lineage<String> divisions, Lineage<Long> managedBy, Lineage<Long> groups) {

        /** The places on that day; nowhere in the trees for which there is no leaf. */
        public Places on(LocalDate day, @Nullable String divisionCode, @Nullable Long unitId) {
            return new Places(
                    divisionCode == null ? Path.NONE : new Path(divisions.pathOf(divisionCode, day)),
                    unitId == null ? Path.NONE : unitPath(managedBy.pathOf(unitId, day)),
                    unitId == null ? Path.NONE : unitPath(groups.pathOf(unitId, day)));
        }

        private static Path unitPath(List<Long> ids) {
            return new Path(ids.stream().map(String::valueOf).toList());
        }
    }
}
