package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.stats.figure.Period;
import org.aixin.stats.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Whose page is opened, for which year.
 *
 * @param year null for everything since the programme began
 */
record DashboardAsked(
        @Nullable String division,
        @Nullable Long unit,
        @Nullable UnitTreeKind tree,
        @Nullable Integer year) {

    /** @throws Invalid when it is not clear whose, or for a year in which there is nothing to tell */
    void check(LocalDate today) {
        var wrong = new ArrayList<FieldProblem>(whose().wrong());
        wrong.addAll(Asked.wrongYear(year, today));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    Node node() {
        return whose().node();
    }

    Period period() {
        return new Period(year);
    }

    private Whose whose() {
        return new Whose(division, unit, tree);
    }
}
