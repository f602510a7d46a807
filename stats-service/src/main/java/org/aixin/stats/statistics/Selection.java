package org.aixin.stats.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.figure.Figures;
import org.aixin.stats.figure.Stock;
import org.aixin.stats.statistics.StatisticsView.Aid;
import org.aixin.stats.statistics.StatisticsView.Counts;
import org.aixin.stats.statistics.StatisticsView.FourMust;
import org.aixin.stats.statistics.StatisticsView.Hazards;
import org.aixin.stats.statistics.StatisticsView.Policies;
import org.aixin.stats.statistics.StatisticsView.Rates;
import org.aixin.stats.statistics.StatisticsView.Reached;
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

    static Selection of(Figures figures, @Nullable RecipientCategory category) {
        var stock = figures.stock();
        var categories = category == null
                ? Arrays.stream(RecipientCategory.values())
                        .filter(RecipientCategory::inTotals)
                        .toList()
                : List.of(category);
        return new Selection(
                categories,
                categories.stream()
                        .map(each -> figures.flows().getOrDefault(each, Metrics.ZERO))
                        .reduce(Metrics.ZERO, Metrics::plus),
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
        return new Counts(
                cadres,
                recipients.values().stream().mapToLong(Long::longValue).sum(),
                households,
                recipients,
                new Reached(flows.contacts(), flows.contactPersons()),
                new Reached(flows.visits(), flows.visitPersons()),
                new Policies(flows.policies(), flows.policyPersons()),
                flows.difficultiesResolved(),
                flows.difficultiesReported(),
                flows.goodDeeds(),
                new Aid(flows.aidCashFen(), flows.aidGoodsFen()),
                // Occasions are opened by care events, which are not counted yet.
                new FourMust(0, flows.fourMustAttended()),
                new Hazards(flows.hazardsFound(), flows.hazardsRemoved()));
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
