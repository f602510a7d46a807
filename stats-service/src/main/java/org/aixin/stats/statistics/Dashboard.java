package org.aixin.stats.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.Months;
import org.aixin.stats.figure.Period;
import org.aixin.stats.figure.Spot;
import org.aixin.stats.figure.Told;
import org.aixin.stats.statistics.DashboardView.County;
import org.aixin.stats.statistics.DashboardView.Part;
import org.aixin.stats.statistics.Neighbourhood.Step;
import org.aixin.stats.tree.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells everything that the page of a node shows to those who may see the node. One round to Redis, by what stood
 * around the node last time; a second one when that has changed.
 */
@Service
class Dashboard {

    private static final Period EVERYTHING = new Period(null);

    private final StatisticsScope scope;
    private final FigureDesk desk;
    private final Neighbourhoods neighbourhoods;
    private final ReportingUnits reportingUnits;
    private final Months months;
    private final Clock clock;

    Dashboard(
            StatisticsScope scope,
            FigureDesk desk,
            Neighbourhoods neighbourhoods,
            ReportingUnits reportingUnits,
            Months months,
            Clock clock) {
        this.scope = scope;
        this.desk = desk;
        this.neighbourhoods = neighbourhoods;
        this.reportingUnits = reportingUnits;
        this.months = months;
        this.clock = clock;
    }

    DashboardView of(DashboardAsked asked) {
        var today = BusinessDays.today(clock);
        asked.check(today);
        var node = asked.node();
        scope.require(node);
        var period = asked.period();
        var gen = desk.generation();
        var told = new HashMap<>(desk.current(spots(node, period, neighbourhoods.lastSeen(gen, node, today))));
        var own = told.get(new Spot(node, period));
        var everything = told.get(new Spot(node, EVERYTHING));
        if (own == null || everything == null) {
            throw new NotFound();
        }
        var around = neighbourhoods.of(gen, node, today, own.ver());
        var missing = spots(node, period, around);
        missing.removeAll(told.keySet());
        if (!missing.isEmpty()) {
            told.putAll(desk.current(missing));
        }
        var flowed = months.of(node, own.ver());
        return new DashboardView(
                seen(node, around.above()),
                StatisticsView.of(node.tree(), own, period, null),
                StatisticsView.of(node.tree(), everything, EVERYTHING, null),
                part(period, flowed, today),
                children(node, period, around, told),
                reportingUnits(period, around, told),
                counties(period, around, told),
                SeriesView.rows(flowed, MonthSpan.of(period, today), Interval.MONTH, null),
                own.figures().asOf(),
                sourceOf(told),
                period.ruleVersion(own.figures().asOf()));
    }

    private static Set<Spot> spots(Node node, Period period, @Nullable Neighbourhood around) {
        var spots = new LinkedHashSet<Spot>();
        spots.add(new Spot(node, period));
        spots.add(new Spot(node, EVERYTHING));
        if (around != null) {
            around.below().forEach(code -> spots.add(new Spot(new Node(node.tree(), code), period)));
            around.reportingUnits().keySet().forEach(code -> spots.add(new Spot(Node.division(code), period)));
            around.counties().keySet().forEach(code -> spots.add(new Spot(Node.division(code), period)));
        }
        return spots;
    }

    /** The line begins below the first, from the node upwards, that the caller may not see. */
    private List<Step> seen(Node node, List<Step> above) {
        var first = above.size();
        while (first > 0
                && scope.sees(new Node(node.tree(), above.get(first - 1).id()))) {
            first--;
        }
        return above.subList(first, above.size());
    }

    private static @Nullable Part part(
            Period period, Map<YearMonth, Map<RecipientCategory, Metrics>> flowed, LocalDate today) {
        var month = YearMonth.from(today);
        if (period.year() == null) {
            var thisYear = new MonthSpan(YearMonth.of(today.getYear(), 1), month);
            var sum = SeriesView.rows(flowed, thisYear, Interval.YEAR, null).get(0);
            return new Part(today.getYear(), null, sum.metrics());
        }
        if (period.year() < today.getYear()) {
            return null;
        }
        var sum = SeriesView.rows(flowed, new MonthSpan(month, month), Interval.MONTH, null)
                .get(0);
        return new Part(null, month, sum.metrics());
    }

    private static List<StatisticsView> children(Node node, Period period, Neighbourhood around, Map<Spot, Told> told) {
        return around.below().stream()
                .map(code -> told.get(new Spot(new Node(node.tree(), code), period)))
                .filter(Objects::nonNull)
                .map(child -> StatisticsView.of(node.tree(), child, period, null)
                        .asChild(around.opening().contains(child.figures().code())))
                .toList();
    }

    /** What stood around the node is remembered for everybody; of these each caller sees what lies within the grants. */
    private List<StatisticsView> reportingUnits(Period period, Neighbourhood around, Map<Spot, Told> told) {
        var units = new ArrayList<StatisticsView>();
        var within = around.reportingUnits();
        for (var code : reportingUnits.seen(within)) {
            var own = told.get(new Spot(Node.division(code), period));
            if (own != null) {
                units.add(StatisticsView.ofDivision(own, period, null)
                        .asReportingUnit(around.opening().contains(code), Objects.requireNonNull(within.get(code))));
            }
        }
        return units;
    }

    private static List<County> counties(Period period, Neighbourhood around, Map<Spot, Told> told) {
        var counties = new ArrayList<County>();
        around.counties().forEach((code, parent) -> {
            var county = told.get(new Spot(Node.division(code), period));
            if (county != null) {
                counties.add(new County(
                        code,
                        county.figures().name(),
                        parent,
                        Selection.of(county.figures(), null).rates()));
            }
        });
        return counties;
    }

    private static String sourceOf(Map<Spot, Told> told) {
        var source = told.values().stream().allMatch(one -> one.source() == Told.Source.REDIS)
                ? Told.Source.REDIS
                : Told.Source.MYSQL;
        return source.name().toLowerCase(Locale.ROOT);
    }
}
