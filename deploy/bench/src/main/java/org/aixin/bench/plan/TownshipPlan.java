package org.aixin.bench.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;

/** 韩集镇 in the proportions of its county at the end of 2023, with records of the year of {@code until}. */
final class TownshipPlan {

    private static final String TOWNSHIP = DemoSize.TOWNSHIP.division();
    private static final int CADRES_OF_A_UNIT = 4;
    private static final int HOUSEHOLDS = 200;
    private static final int NEWCOMERS = 25;
    private static final Map<RecipientCategory, Integer> PEOPLE = Map.of(
            RecipientCategory.ORPHAN, 4,
            RecipientCategory.DE_FACTO_UNATTENDED_CHILD, 24,
            RecipientCategory.SEVERELY_DISABLED_HARDSHIP, 129,
            RecipientCategory.DESTITUTE, 73,
            RecipientCategory.RESETTLEMENT, 3);

    private TownshipPlan() {}

    static DemoPlan.Ground of(Gansu gansu, Scene scene, long seed, Instant until) {
        var units = new TownshipUnits(TOWNSHIP);
        var cohort = new Cohort(
                TOWNSHIP,
                Cohort.Numbers.NONE,
                gansu.villages(TOWNSHIP),
                units.posts(CADRES_OF_A_UNIT),
                HOUSEHOLDS,
                PEOPLE,
                NEWCOMERS);
        int year = DemoPlan.yearOf(until);
        var diary = new YearDiary(scene, seed, year, until);
        return new DemoPlan.Ground(
                units.units(), List.of(new DemoCohort(cohort, seed, List.of(diary))), year, List.of());
    }
}
