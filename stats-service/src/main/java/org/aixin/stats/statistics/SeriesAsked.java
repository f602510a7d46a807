package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.stats.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Whose line is asked for, over which months.
 *
 * @param from null for a year before the last month
 * @param to the last month; null for the current one
 * @param category null for all in the totals
 * @param interval null for {@code month}
 */
record SeriesAsked(
        @Nullable String division,
        @Nullable Long unit,
        @Nullable UnitTreeKind tree,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable RecipientCategory category,
        @Nullable Interval interval) {

    private static final int MOST_POINTS = 120;

    /** @throws Invalid when it is not clear whose, for months in which there is nothing to tell, and for too many */
    void check(LocalDate today) {
        var wrong = new ArrayList<FieldProblem>(whose().wrong());
        wrong.addAll(Asked.wrongMonth("from", from, today));
        wrong.addAll(Asked.wrongMonth("to", to, today));
        if (wrong.isEmpty() && !span(today).isForward()) {
            wrong.add(FieldProblem.of("from", "from-after-to"));
        }
        if (wrong.isEmpty() && points(today) > MOST_POINTS) {
            wrong.add(FieldProblem.of("from", "too-many-points", Integer.toString(MOST_POINTS)));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    Node node() {
        return whose().node();
    }

    MonthSpan span(LocalDate today) {
        var last = to == null ? YearMonth.from(today) : to;
        return from == null ? MonthSpan.yearTo(last) : new MonthSpan(from, last);
    }

    Interval by() {
        return interval == null ? Interval.MONTH : interval;
    }

    private int points(LocalDate today) {
        var span = span(today);
        return by() == Interval.MONTH
                ? span.months().size()
                : span.last().getYear() - span.first().getYear() + 1;
    }

    private Whose whose() {
        return new Whose(division, unit, tree);
    }
}
