package org.aixin.bench.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.DivisionLevel;

/**
 * 临夏县: its published year 2023 exactly, and the year of {@code until} as it falls. Everybody is paired in 2023, for
 * the county's rates of that year count the pairings of its last day.
 */
final class LinxiaPlan {

    static final String COUNTY = "622921";
    static final int CADRES = 4_928;
    static final int HOUSEHOLDS = 4_983;
    static final Map<RecipientCategory, Integer> PEOPLE = Map.of(
            RecipientCategory.ORPHAN, 25,
            RecipientCategory.DE_FACTO_UNATTENDED_CHILD, 658,
            RecipientCategory.SEVERELY_DISABLED_HARDSHIP, 3_213,
            RecipientCategory.DESTITUTE, 1_822,
            RecipientCategory.RESETTLEMENT, 16);

    static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    static final Published YEAR_2023 =
            new Published(Published.Count.TIMES, 28_625, 19_833, 2_114, 2_432, 3_008, 21_173, 63_150_000);

    /** Of the province, with cadres in the county. */
    static final int ORGANS = 2;

    private static final String PREFECTURE = "622900";
    private static final String PROVINCE = "620000";

    private LinxiaPlan() {}

    static DemoPlan.Ground of(Gansu gansu, Scene scene, long seed, Instant until) {
        int year = DemoPlan.yearOf(until);
        if (year <= LAST_DAY.getYear()) {
            throw new IllegalArgumentException("The demo linxia begins after its published year, not on " + until);
        }
        var units = new ArrayList<DemoUnit>();
        var cohort = cohort(units(gansu, units), gansu, Cohort.Numbers.NONE);
        var diaries = List.of(diary2023(scene, seed), new YearDiary(scene, seed, year, until));
        return new DemoPlan.Ground(
                units, List.of(new DemoCohort(cohort, seed, diaries)), year, DemoExternalStat.ofLinxia());
    }

    static Diary diary2023(Scene scene, long seed) {
        return new PublishedDiary(scene, seed, COUNTY, DemoPlan.PROGRAMME_START, LAST_DAY, YEAR_2023);
    }

    static Cohort cohort(List<Staffed> units, Gansu gansu, Cohort.Numbers before) {
        return new Cohort(COUNTY, before, gansu.villages(COUNTY), Staffed.posts(units, CADRES), HOUSEHOLDS, PEOPLE, 0);
    }

    /** Adds all units to the list, parents first, and returns those that send cadres, those of the county first. */
    private static List<Staffed> units(Gansu gansu, List<DemoUnit> all) {
        var province = gansu.division(PROVINCE);
        var office = LocalUnits.provincialOffice(province);
        var prefecture = LocalUnits.ofPrefecture(gansu.division(PREFECTURE), office);
        var county = LocalUnits.ofCounty(
                gansu.division(COUNTY),
                gansu.below(COUNTY, DivisionLevel.TOWNSHIP),
                prefecture.get(0).unit());
        var organs = LocalUnits.ofProvince(province, office).subList(0, ORGANS);
        all.add(office);
        var staffed = new ArrayList<>(county);
        staffed.addAll(prefecture);
        staffed.addAll(organs);
        Stream.of(organs, prefecture, county)
                .flatMap(List::stream)
                .map(Staffed::unit)
                .forEach(all::add);
        return staffed;
    }
}
