package org.aixin.stats.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.figure.Figures;
import org.aixin.stats.figure.Stock;
import org.aixin.stats.statistics.StatisticsView.Counts;
import org.aixin.stats.statistics.StatisticsView.Rates;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asked for among a node's figures: one category, or all those in the totals. People in resettlement are
 * outside every total and are told only when asked for.
 */
record Selection(
        List<RecipientCategory> categories,
        Metrics flows,
        TargetSums targets,
        long cadres,
        long households,
        Stock stock) {

    private static final List<RecipientCategory> IN_TOTALS = Arrays.stream(RecipientCategory.values())
            .filter(RecipientCategory::inTotals)
            .toList();

    /** @param category null for all in the totals */
    static List<RecipientCategory> categories(@Nullable RecipientCategory category) {
        return category == null ? IN_TOTALS : List.of(category);
    }

    static Selection of(Figures figures, @Nullable RecipientCategory category) {
        var stock = figures.stock();
        var categories = categories(category);
        return new Selection(
                categories,
                Flows.sum(figures.flows(), categories),
                categories.stream()
                        .map(each -> figures.targets().getOrDefault(each, TargetSums.ZERO))
                        .reduce(TargetSums.ZERO, TargetSums::plus),
                category == null ? stock.cadres() : stock.of(category).cadres(),
                category == null ? stock.households() : stock.of(category).households(),
                stock);
    }

    Counts counts() {
        var recipients = new EnumMap<RecipientCategory, Long>(RecipientCategory.class);
        categories.forEach(each -> recipients.put(each, stock.of(each).recipients()));
        var told = Flows.of(flows);
        return new Counts(
                cadres,
                recipients.values().stream().mapToLong(Long::longValue).sum(),
                households,
                recipients,
                told.contacts(),
                told.visits(),
                told.policiesDelivered(),
                told.difficultiesResolved(),
                told.difficultiesReported(),
                told.goodDeeds(),
                told.aid(),
                told.fourMust(),
                told.hazards());
    }

    Rates rates() {
        return new Rates(
                Rate.of(
                        flows.contacts(),
                        targets.contactTarget(),
                        targets.contactsAttained(),
                        targets.pairings(),
                        targets.contactsCapped()),
                Rate.of(
                        flows.visits(),
                        targets.visitTarget(),
                        targets.visitsAttained(),
                        targets.pairings(),
                        targets.visitsCapped()));
    }
}
