package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.aixin.stats.statistics.Neighbourhood.Step;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a node shows.
 *
 * @param above from the top of what the caller may see down to the node, which is left out
 * @param figures of the year that was asked for, or since the programme began
 * @param sinceBeginning of the same node
 * @param within what flowed in the last part of the period; null for a year gone by
 * @param children right below, by code or id
 * @param reportingUnits of a division: further down, told apart by code; part of the children
 * @param counties told of the province: every county, by code
 * @param series by month; of a year its months and the one before, else everything
 * @param source {@code redis} when all figures came from there, else {@code mysql}
 */
record DashboardView(
        List<Step> above,
        StatisticsView figures,
        StatisticsView sinceBeginning,
        @Nullable Part within,
        List<StatisticsView> children,
        List<StatisticsView> reportingUnits,
        List<County> counties,
        List<SeriesView.Row> series,
        LocalDate asOf,
        String source,
        String ruleVersion) {

    /**
     * Of which the part.
     *
     * @param year the current one, of everything
     * @param month the current one, of the current year
     */
    record Part(@Nullable Integer year, @Nullable YearMonth month, Flows metrics) {}

    /**
     * A county on the map of the province, with its rates.
     *
     * @param parent the prefecture
     */
    record County(String code, String name, String parent, StatisticsView.Rates rates) {}
}
