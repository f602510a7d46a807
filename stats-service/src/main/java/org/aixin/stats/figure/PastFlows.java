package org.aixin.stats.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.figure.PastMapper.RecordSum;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Flows up to a day: whole months from the counters, a begun one with the help of the records. The caller has checked who may see
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
        return of(gen, tree, codes, List.of(period), day).getOrDefault(period, Map.of());
    }

    /** The same for several periods, which share the days of the begun month. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<Period, Map<RecipientCategory, Metrics>> of(
            int gen, Tree tree, List<String> codes, List<Period> periods, LocalDate day) {
        var byPeriod = new HashMap<Period, Map<RecipientCategory, Metrics>>();
        var begun = new HashMap<LocalDate, Map<RecipientCategory, Metrics>>();
        for (var period : periods) {
            var last = period.asOf(day);
            if (last.isBefore(period.firstDay()) || codes.isEmpty()) {
                continue;
            }
            var sums = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
            figures.flows(gen, tree, codes, Month.of(period.firstDay()), Month.of(last))
                    .forEach(row -> sums.merge(row.category(), row.metrics(), Metrics::plus));
            begun.computeIfAbsent(last, until -> beyondTheCounters(gen, tree, codes, until))
                    .forEach((category, sum) -> sums.merge(category, sum, Metrics::plus));
            byPeriod.put(period, sums);
        }
        return byPeriod;
    }

    /**
     * What the counters up to the month of that day have too much: the records of the days after it, taken back; or all
     * of the month taken back and the records of its days up to it, whichever are fewer days.
     */
    private Map<RecipientCategory, Metrics> beyondTheCounters(int gen, Tree tree, List<String> codes, LocalDate last) {
        var sums = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
        var month = YearMonth.from(last);
        if (last.equals(month.atEndOfMonth())) {
            return sums;
        }
        var leaves = leaves(tree, codes);
        if (2 * last.getDayOfMonth() > month.lengthOfMonth()) {
            add(sums, past.records(gen, tree, codes, leaves, last.plusDays(1), month.atEndOfMonth()), -1);
        } else {
            figures.flows(gen, tree, codes, Month.of(last), Month.of(last))
                    .forEach(row -> sums.merge(row.category(), row.metrics().times(-1), Metrics::plus));
            add(sums, past.records(gen, tree, codes, leaves, month.atDay(1), last), 1);
        }
        return sums;
    }

    private static void add(Map<RecipientCategory, Metrics> sums, List<RecordSum> records, int sign) {
        records.forEach(
                row -> row.metrics().forEach((category, sum) -> sums.merge(category, sum.times(sign), Metrics::plus)));
    }

    /** Everything that ever stood below, so that an index finds the records; nothing where that is nearly all. */
    private Collection<?> leaves(Tree tree, List<String> codes) {
        var leaves = tree == Tree.DIVISION
                ? divisions.everBelow(codes)
                : units.everBelow(codes.stream().map(Long::valueOf).toList());
        return leaves.size() > FEW ? List.of() : leaves;
    }
}
