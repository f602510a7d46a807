package org.aixin.stats.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Flows up to a day: whole months from the counters, a begun one from the records. The caller has checked who may see
 * them.
 */
@Component
public class PastFlows {

    /** Beyond this many leaves the days of a month are fewer than the places. */
    private static final int FEW = 2_000;

    private final FigureMapper figures;
    private final PastMapper past;
    private final DivisionTree divisions;
    private final UnitTree units;

    PastFlows(FigureMapper figures, PastMapper past, DivisionTree divisions, UnitTree units) {
        this.figures = figures;
        this.past = past;
        this.divisions = divisions;
        this.units = units;
    }

    /** What was done under the nodes, none of which lies under another, in the period until the day, this included. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<RecipientCategory, Metrics> of(int gen, Tree tree, List<String> codes, Period period, LocalDate day) {
        var last = period.asOf(day);
        var sums = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
        if (last.isBefore(period.firstDay()) || codes.isEmpty()) {
            return sums;
        }
        var begun = last.withDayOfMonth(1);
        var whole = last.equals(YearMonth.from(last).atEndOfMonth());
        figures.flows(gen, tree, codes, month(period.firstDay()), whole ? month(last) : month(last) - 1)
                .forEach(row -> sums.merge(row.category(), row.metrics(), Metrics::plus));
        if (!whole) {
            past.records(gen, tree, codes, leaves(tree, codes), begun, last)
                    .forEach(row -> row.metrics().forEach((category, sum) -> sums.merge(category, sum, Metrics::plus)));
        }
        return sums;
    }

    /** Everything that ever stood below, so that an index finds the records; nothing where that is nearly all. */
    private Collection<?> leaves(Tree tree, List<String> codes) {
        var leaves = tree == Tree.DIVISION
                ? divisions.everBelow(codes)
                : units.everBelow(codes.stream().map(Long::valueOf).toList());
        return leaves.size() > FEW ? List.of() : leaves;
    }

    private static int month(LocalDate day) {
        return day.getYear() * 100 + day.getMonthValue();
    }
}
