package org.aixin.bench.plan;

import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;

/** What statistics must answer for the demo's division and year, counted here without the product's help. */
public record DemoTotals(
        long cadres,
        long households,
        long recipients,
        Map<RecipientCategory, Long> recipientsByCategory,
        Times contacts,
        Times visits,
        Policies policiesDelivered,
        long difficultiesResolved,
        long difficultiesReported,
        long goodDeeds,
        Aid aid,
        Hazards hazards) {

    /** Once per record, and once per person of a record. */
    public record Times(long events, long personTimes) {}

    /** Once per policy of a record, and once per person of it. */
    public record Policies(long items, long personTimes) {}

    /** Money, and the money value of goods. */
    public record Aid(long cashFen, long goodsFen) {}

    /** Dangers found, and those of them that were removed. */
    public record Hazards(long found, long removed) {}

    /** Without the categories of which there is nobody, which an answer may name or leave out. */
    public DemoTotals {
        recipientsByCategory = recipientsByCategory.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
