package org.aixin.stats.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.figure.Stock;
import org.aixin.stats.statistics.PeopleColumn.Who;
import org.aixin.stats.statistics.StatisticsView.Aid;
import org.aixin.stats.statistics.StatisticsView.DivisionName;
import org.aixin.stats.statistics.StatisticsView.FourMust;
import org.aixin.stats.statistics.StatisticsView.Hazards;
import org.aixin.stats.statistics.StatisticsView.Policies;
import org.aixin.stats.statistics.StatisticsView.Rates;
import org.aixin.stats.statistics.StatisticsView.Reached;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a division as agencies read them: those of offices, but for numbers of people so small that somebody
 * could be known by them.
 *
 * @param rates all null where the people behind them are not told
 */
record OpenStatisticsView(
        DivisionName division,
        @Nullable Integer year,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable YearMonth month,
        LocalDate asOf,
        String source,
        String ruleVersion,
        Counts metrics,
        Rates rates) {

    private static final Rate UNTOLD = new Rate(null, null, null);

    record Counts(
            PeopleCount cadres,
            PeopleCount recipients,
            PeopleCount households,
            Map<RecipientCategory, PeopleCount> recipientsByCategory,
            Reached contacts,
            Reached visits,
            Policies policiesDelivered,
            long difficultiesResolved,
            long difficultiesReported,
            long goodDeeds,
            Aid aid,
            FourMust fourMust,
            Hazards hazards) {}

    /** @param category null for all in the totals */
    static OpenStatisticsView of(
            StatisticsView whole,
            DivisionName division,
            Stock stock,
            SmallCells.Hidden hidden,
            @Nullable RecipientCategory category) {
        var counts = whole.metrics();
        var byCategory = new EnumMap<RecipientCategory, PeopleCount>(RecipientCategory.class);
        counts.recipientsByCategory()
                .forEach((each, number) ->
                        byCategory.put(each, hidden.tell(new PeopleColumn(Who.RECIPIENTS, each), number)));
        var recipients = told(Who.RECIPIENTS, category, stock, hidden);
        var households = told(Who.HOUSEHOLDS, category, stock, hidden);
        var cadres = told(Who.CADRES, category, stock, hidden);
        return new OpenStatisticsView(
                division,
                whole.year(),
                whole.month(),
                whole.asOf(),
                whole.source(),
                whole.ruleVersion(),
                new Counts(
                        cadres,
                        recipients,
                        households,
                        byCategory,
                        counts.contacts(),
                        counts.visits(),
                        counts.policiesDelivered(),
                        counts.difficultiesResolved(),
                        counts.difficultiesReported(),
                        counts.goodDeeds(),
                        counts.aid(),
                        counts.fourMust(),
                        counts.hazards()),
                // A fraction with three decimals tells what it is a fraction of.
                recipients.isNumber() && households.isNumber() && cadres.isNumber()
                        ? whole.rates()
                        : new Rates(UNTOLD, UNTOLD));
    }

    private static PeopleCount told(
            Who who, @Nullable RecipientCategory category, Stock stock, SmallCells.Hidden hidden) {
        var column = new PeopleColumn(who, category);
        return hidden.tell(column, column.of(stock));
    }
}
