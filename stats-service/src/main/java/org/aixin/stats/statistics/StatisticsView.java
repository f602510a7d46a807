package org.aixin.stats.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.figure.Period;
import org.aixin.stats.figure.Told;
import org.aixin.stats.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a division or a unit.
 *
 * @param year null for everything since the programme began
 * @param month told when it was asked for: then there are no targets, and every rate is null
 * @param asOf the day of the stock figures
 * @param source {@code redis} or {@code mysql}
 * @param ruleVersion the rules behind the rates
 * @param hasChildren whether anything hangs right below; told of children and reporting units only
 * @param inside the child in whose figures these are part; told of reporting units only
 */
record StatisticsView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DivisionName division,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitName unit,
        @Nullable Integer year,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable YearMonth month,
        LocalDate asOf,
        String source,
        String ruleVersion,
        Counts metrics,
        Rates rates,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean hasChildren,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Holder inside) {

    record DivisionName(String code, String name, String level) {}

    record Holder(String code, String name) {}

    record UnitName(long id, String name, String type) {}

    record Reached(long events, long personTimes) {}

    record Policies(long items, long personTimes) {}

    record Aid(long cashFen, long goodsFen) {}

    record FourMust(long opened, long attended) {}

    record Hazards(long found, long removed) {}

    record Counts(
            long cadres,
            long recipients,
            long households,
            Map<RecipientCategory, Long> recipientsByCategory,
            Reached contacts,
            Reached visits,
            Policies policiesDelivered,
            long difficultiesResolved,
            long difficultiesReported,
            long goodDeeds,
            Aid aid,
            FourMust fourMust,
            Hazards hazards) {}

    record Rates(Rate contacts, Rate visits) {}

    /** @param category null for all in the totals */
    static StatisticsView of(Tree tree, Told told, Period period, @Nullable RecipientCategory category) {
        return tree == Tree.DIVISION ? ofDivision(told, period, category) : ofUnit(told, period, category);
    }

    /** @param category null for all in the totals */
    static StatisticsView ofDivision(Told told, Period period, @Nullable RecipientCategory category) {
        var figures = told.figures();
        return of(told, new DivisionName(figures.code(), figures.name(), figures.kind()), null, period, category);
    }

    static StatisticsView ofUnit(Told told, Period period, @Nullable RecipientCategory category) {
        var figures = told.figures();
        return of(
                told,
                null,
                new UnitName(Long.parseLong(figures.code()), figures.name(), figures.kind()),
                period,
                category);
    }

    private static StatisticsView of(
            Told told,
            @Nullable DivisionName division,
            @Nullable UnitName unit,
            Period period,
            @Nullable RecipientCategory category) {
        var selected = Selection.of(told.figures(), category);
        return new StatisticsView(
                division,
                unit,
                period.year(),
                period.month(),
                told.figures().asOf(),
                told.source().name().toLowerCase(Locale.ROOT),
                period.ruleVersion(told.figures().asOf()),
                selected.counts(),
                selected.rates(),
                null,
                null);
    }

    StatisticsView asChild(boolean withChildren) {
        return new StatisticsView(
                division, unit, year, month, asOf, source, ruleVersion, metrics, rates, withChildren, null);
    }

    StatisticsView asReportingUnit(boolean withChildren, Holder inside) {
        return new StatisticsView(
                division, unit, year, month, asOf, source, ruleVersion, metrics, rates, withChildren, inside);
    }
}
