package org.aixin.stats.statistics;

import java.time.Clock;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.Months;
import org.aixin.stats.figure.Period;
import org.springframework.stereotype.Service;

/** Tells what flowed over time to those who may see it. */
@Service
class Series {

    private final StatisticsScope scope;
    private final FigureDesk desk;
    private final Months months;
    private final Clock clock;

    Series(StatisticsScope scope, FigureDesk desk, Months months, Clock clock) {
        this.scope = scope;
        this.desk = desk;
        this.months = months;
        this.clock = clock;
    }

    SeriesView of(SeriesAsked asked) {
        var today = BusinessDays.today(clock);
        asked.check(today);
        var node = asked.node();
        scope.require(node);
        var everything = new Period(null);
        var told = desk.current(node, everything).orElseThrow(NotFound::new);
        var named = StatisticsView.of(node.tree(), told, everything, null);
        var span = asked.span(today);
        return new SeriesView(
                named.division(),
                named.unit(),
                asked.by(),
                span.first(),
                span.last(),
                SeriesView.rows(months.of(node, told.ver()), span, asked.by(), asked.category()));
    }
}
