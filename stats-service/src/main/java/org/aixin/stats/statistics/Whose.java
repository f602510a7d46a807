package org.aixin.stats.statistics;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures are asked for where the path does not say it: a division's or a unit's.
 *
 * @param tree of the unit; null for {@code MANAGED_BY}
 */
record Whose(
        @Nullable String division,
        @Nullable Long unit,
        @Nullable UnitTreeKind tree) {

    /** Exactly one of division and unit is needed. */
    List<FieldProblem> wrong() {
        return (division == null) == (unit == null)
                ? List.of(FieldProblem.of("division", "division-or-unit"))
                : List.of();
    }

    /** @throws Invalid unless exactly one of division and unit is given */
    Node node() {
        if (division != null && unit == null) {
            return Node.division(division);
        }
        if (unit != null && division == null) {
            return Node.unit(treeOf(tree == null ? UnitTreeKind.MANAGED_BY : tree), unit);
        }
        throw new Invalid(wrong());
    }

    static Tree treeOf(UnitTreeKind tree) {
        return switch (tree) {
            case MANAGED_BY -> Tree.MANAGED_BY;
            case GROUP -> Tree.GROUP;
        };
    }
}
