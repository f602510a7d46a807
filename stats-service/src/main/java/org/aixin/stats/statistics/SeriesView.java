package org.aixin.stats.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.statistics.StatisticsView.DivisionName;
import org.aixin.stats.statistics.StatisticsView.UnitName;
import org.jspecify.annotations.Nullable;

/** What flowed at a division or a unit, a row for each month or year, also where nothing did. */
record SeriesView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DivisionName division,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitName unit,
        Interval interval,
        YearMonth from,
        YearMonth to,
        List<Row> items) {

    /** @param period a month or a year: {@code 2026-03}, {@code 2026} */
    record Row(String period, Flows metrics) {}

    /** @param category null for all in the totals */
    static List<Row> rows(
            Map<YearMonth, Map<RecipientCategory, Metrics>> months,
            MonthSpan span,
            Interval interval,
            @Nullable RecipientCategory category) {
        var categories = Selection.categories(category);
        var sums = new LinkedHashMap<String, Metrics>();
        for (var month : span.months()) {
            var period = interval == Interval.MONTH ? month.toString() : Integer.toString(month.getYear());
            sums.merge(period, Flows.sum(months.getOrDefault(month, Map.of()), categories), Metrics::plus);
        }
        var rows = new ArrayList<Row>();
        sums.forEach((period, sum) -> rows.add(new Row(period, Flows.of(sum))));
        return rows;
    }
}
