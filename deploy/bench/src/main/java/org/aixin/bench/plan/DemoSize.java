package org.aixin.bench.plan;

import java.util.EnumMap;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;

/**
 * How much of everything.
 *
 * @param name of the demo, {@code township}
 * @param division where everybody lives
 * @param households outside RESETTLEMENT; each person in resettlement has a household apart
 * @param recipients by primary category
 */
public record DemoSize(
        String name, String division, int cadres, int households, Map<RecipientCategory, Integer> recipients) {

    /** 韩集镇 in the proportions of its county at the end of 2023. */
    public static final DemoSize TOWNSHIP = new DemoSize(
            "township",
            "622921100",
            20,
            200,
            Map.of(
                    RecipientCategory.ORPHAN, 4,
                    RecipientCategory.DE_FACTO_UNATTENDED_CHILD, 24,
                    RecipientCategory.SEVERELY_DISABLED_HARDSHIP, 129,
                    RecipientCategory.DESTITUTE, 73,
                    RecipientCategory.RESETTLEMENT, 3));

    public DemoSize {
        recipients = Map.copyOf(recipients);
    }

    int recipients(RecipientCategory category) {
        return recipients.getOrDefault(category, 0);
    }

    /** The categories that stand in the totals, in reporting order. */
    EnumMap<RecipientCategory, Integer> inTotals() {
        var counted = new EnumMap<RecipientCategory, Integer>(RecipientCategory.class);
        recipients.forEach((category, people) -> {
            if (category.inTotals()) {
                counted.put(category, people);
            }
        });
        return counted;
    }
}
