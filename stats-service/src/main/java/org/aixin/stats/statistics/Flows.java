package org.aixin.stats.statistics;

import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.statistics.StatisticsView.Aid;
import org.aixin.stats.statistics.StatisticsView.FourMust;
import org.aixin.stats.statistics.StatisticsView.Hazards;
import org.aixin.stats.statistics.StatisticsView.Policies;
import org.aixin.stats.statistics.StatisticsView.Reached;

/** What is told of a stretch of time alone: no people and no rates, which stand for a day and for a year. */
record Flows(
        Reached contacts,
        Reached visits,
        Policies policiesDelivered,
        long difficultiesResolved,
        long difficultiesReported,
        long goodDeeds,
        Aid aid,
        FourMust fourMust,
        Hazards hazards) {

    static Flows of(Metrics sum) {
        return new Flows(
                new Reached(sum.contacts(), sum.contactPersons()),
                new Reached(sum.visits(), sum.visitPersons()),
                new Policies(sum.policies(), sum.policyPersons()),
                sum.difficultiesResolved(),
                sum.difficultiesReported(),
                sum.goodDeeds(),
                new Aid(sum.aidCashFen(), sum.aidGoodsFen()),
                // Occasions are opened by care events, which are not counted yet.
                new FourMust(0, sum.fourMustAttended()),
                new Hazards(sum.hazardsFound(), sum.hazardsRemoved()));
    }

    static Metrics sum(Map<RecipientCategory, Metrics> flows, List<RecipientCategory> categories) {
        return categories.stream()
                .map(each -> flows.getOrDefault(each, Metrics.ZERO))
                .reduce(Metrics.ZERO, Metrics::plus);
    }
}
