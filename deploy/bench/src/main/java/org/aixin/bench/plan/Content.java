package org.aixin.bench.plan;

import java.util.EnumMap;
import java.util.Map;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.CareKind;

/**
 * How much of what happens in one contact or visit.
 *
 * @param policies how many were brought about
 * @param giftFen 0 for no gift
 */
record Content(int open, int resolved, int reported, int goodDeeds, int policies, long giftFen, AidFunding funding) {

    private static final Map<DemoRecord.Outcome, Integer> OUTCOMES = new EnumMap<>(
            Map.of(DemoRecord.Outcome.OPEN, 15, DemoRecord.Outcome.RESOLVED, 40, DemoRecord.Outcome.REPORTED, 45));
    private static final Map<AidFunding, Integer> FUNDINGS =
            new EnumMap<>(Map.of(AidFunding.SELF, 90, AidFunding.UNIT, 7, AidFunding.SOCIAL, 3));

    /** As it falls, in the proportions of the county's published year. */
    static Content byChance(CareKind kind, Dice dice) {
        boolean visit = kind == CareKind.VISIT;
        var outcome = dice.chance(visit ? 15 : 8) ? dice.weighted(OUTCOMES) : null;
        int goodDeeds = dice.chance(visit ? 11 : 3) ? 1 : 0;
        int policies = dice.chance(visit ? 48 : 32) ? dice.chance(12) ? 2 : 1 : 0;
        // As much as the cadre can and likes; mostly nothing.
        boolean gift = visit && dice.chance(22);
        return new Content(
                outcome == DemoRecord.Outcome.OPEN ? 1 : 0,
                outcome == DemoRecord.Outcome.RESOLVED ? 1 : 0,
                outcome == DemoRecord.Outcome.REPORTED ? 1 : 0,
                goodDeeds,
                policies,
                gift ? dice.between(5, 30) * 10_00L : 0,
                gift ? dice.weighted(FUNDINGS) : AidFunding.SELF);
    }
}
