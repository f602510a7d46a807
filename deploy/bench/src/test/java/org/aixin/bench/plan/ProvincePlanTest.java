package org.aixin.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.UnitType;
import org.junit.jupiter.api.Test;

/**
 * The province as of 31 May 2024 as it was published (S1-02 to S1-07, S1-26 to S1-37). Three million records are not made
 * here: that a cohort does what is asked of it is shown on some, and that what is asked adds up on all.
 */
class ProvincePlanTest {

    private static final DemoPlan PLAN =
            DemoPlan.of(Gansu.read(), DemoSize.PROVINCE, DemoPlan.SEED, Instant.parse("2026-11-22T03:30:00Z"));
    private static final List<DemoCohort> COHORTS = PLAN.cohorts();

    @Test
    void cadresCareForRecipientsInEveryCounty() {
        assertThat(COHORTS.stream().mapToInt(DemoCohort::cadreCount).sum()).isEqualTo(251_000);
        assertThat(COHORTS.stream()
                        .mapToInt(cohort -> inTotals(cohort.cohort()))
                        .sum())
                .isEqualTo(267_000);
        assertThat(COHORTS.stream()
                        .map(cohort -> cohort.cohort().villages().get(0).code().substring(0, 6))
                        .filter(code -> !code.startsWith("6202")))
                .hasSizeGreaterThan(86)
                .containsAll(
                        Gansu.read().counties().stream().map(DemoDivision::code).toList());
        assertThat(Gansu.read().counties()).hasSize(86);
    }

    @Test
    void theNewDistrictAndTheMiningDistrictAloneReportForThemselves() {
        assertThat(Gansu.read().around("620000"))
                .filteredOn(DemoDivision::reportingUnit)
                .extracting(DemoDivision::name)
                .containsExactlyInAnyOrder("兰州新区", "甘肃矿区");
    }

    @Test
    void everyCohortHasAHouseholdForEveryCadreAndRoomForEverybody() {
        assertThat(COHORTS)
                .allSatisfy(cohort -> assertThat(cohort.cohort().households())
                        .isBetween(cohort.cadreCount(), inTotals(cohort.cohort())));
    }

    @Test
    void whatIsAskedOf2024AddsUpToThePublished() {
        assertThat(asked(2024, Published::contacts)).isEqualTo(466_800);
        assertThat(asked(2024, Published::visits)).isEqualTo(346_200);
        assertThat(asked(2024, Published::solved)).isEqualTo(72_600);
        assertThat(asked(2024, Published::ownFen)).isEqualTo(2_267_780_000L);
    }

    /** 临夏县 was published in times; what it makes in person-times belongs to the whole. */
    @Test
    void whatIsAskedOf2023And2024AddsUpToThePublishedSinceTheEpoch() {
        var linxia = totals("622921", 2023);

        assertThat(asked(2023, Published::contacts) + asked(2024, Published::contacts))
                .isEqualTo(1_928_900 - linxia.contacts().personTimes() + 28_625);
        assertThat(asked(2023, Published::visits) + asked(2024, Published::visits))
                .isEqualTo(1_314_800 - linxia.visits().personTimes() + 19_833);
        assertThat(asked(2023, Published::solved) + asked(2024, Published::solved))
                .isEqualTo(305_900);
        assertThat(asked(2023, Published::ownFen) + asked(2024, Published::ownFen))
                .isEqualTo(7_575_210_000L);
    }

    @Test
    void aCountyDoesWhatIsAskedOfIt() {
        var dangchang = cohort("621223");

        var totals = totalsByYear(dangchang);

        for (int year : List.of(2023, 2024)) {
            var asked = published(dangchang, year);
            var done = Objects.requireNonNull(totals.get(year));
            assertThat(done.contacts().personTimes()).isEqualTo(asked.contacts());
            assertThat(done.visits().personTimes()).isEqualTo(asked.visits());
            assertThat(done.contacts().events()).isLessThan(asked.contacts());
            assertThat(done.difficultiesResolved()).isEqualTo(asked.difficultiesResolved());
            assertThat(done.difficultiesReported()).isEqualTo(asked.difficultiesReported());
            assertThat(done.goodDeeds()).isEqualTo(asked.goodDeeds());
            assertThat(done.policiesDelivered().items()).isEqualTo(asked.policies());
            assertThat(done.aid().cashFen() + done.aid().goodsFen()).isEqualTo(asked.ownFen());
            assertThat(done.cadres()).isEqualTo(dangchang.cadreCount());
        }
    }

    private static Map<Integer, DemoTotals> totalsByYear(DemoCohort cohort) {
        var sums = new Sums();
        cohort.families().forEach(sums::add);
        cohort.records().forEach(sums::add);
        return sums.byYear();
    }

    @Test
    void theCountyOfLinxiaHasItsOwnPublishedYear() {
        var totals = totals("622921", 2023);

        assertThat(totals.cadres()).isEqualTo(4_928);
        assertThat(totals.households()).isEqualTo(4_983);
        assertThat(totals.recipients()).isEqualTo(5_718);
        assertThat(totals.contacts().events()).isEqualTo(28_625);
        assertThat(totals.visits().events()).isEqualTo(19_833);
        assertThat(totals.aid().cashFen() + totals.aid().goodsFen()).isEqualTo(63_150_000);
    }

    @Test
    void theDepartmentOfEducationItselfDidWhatWasPublished() {
        var done = ofUnits("甘肃省教育厅机关").get(0);

        assertThat(done.cadres()).isEqualTo(52);
        assertThat(done.recipientsByCategory()).isEqualTo(people(11, 24, 18));
        assertThat(done.contacts().events()).isEqualTo(333);
        assertThat(done.visits().events()).isEqualTo(214);
        assertThat(done.policiesDelivered().personTimes()).isEqualTo(244);
        assertThat(done.difficultiesResolved()).isEqualTo(74);
        assertThat(done.goodDeeds()).isEqualTo(94);
        assertThat(done.aid().cashFen() + done.aid().goodsFen()).isBetween(3_700_000L, 3_799_999L);
    }

    @Test
    void theTwelveUniversitiesDidWhatWasPublished() {
        var done = ofUnits("省直高校");

        assertThat(done).hasSize(12);
        assertThat(sum(done, DemoTotals::cadres)).isEqualTo(528);
        assertThat(sumOfPeople(done)).isEqualTo(people(414, 132, 117));
        assertThat(sum(done, totals -> totals.contacts().events())).isEqualTo(3_245);
        assertThat(sum(done, totals -> totals.policiesDelivered().personTimes()))
                .isEqualTo(1_795);
        assertThat(sum(done, DemoTotals::difficultiesResolved)).isEqualTo(379);
        assertThat(sum(done, DemoTotals::goodDeeds)).isEqualTo(539);
        assertThat(sum(done, totals -> totals.aid().cashFen() + totals.aid().goodsFen()))
                .isEqualTo(36_000_000);
    }

    @Test
    void enterprisesInstitutionsAndDepartmentsHaveTheirPublishedPairings() {
        var enterprises = ofUnits("企业");
        var institutions = ofUnits("金融机构");
        var commission = ofUnits("国有资产监督管理委员会机关");

        assertThat(PLAN.units().stream().filter(unit -> unit.type() == UnitType.CENTRAL_SOE_IN_GANSU))
                .hasSize(48);
        assertThat(PLAN.units().stream().filter(unit -> unit.type() == UnitType.PROVINCIAL_SOE))
                .hasSize(30);
        assertThat(enterprises).hasSize(78);
        assertThat(sum(enterprises, DemoTotals::cadres)).isEqualTo(1_303);
        assertThat(sumOfPeople(enterprises)).isEqualTo(people(810, 518, 333));
        assertThat(institutions).hasSize(24);
        assertThat(sum(institutions, DemoTotals::cadres)).isEqualTo(153);
        assertThat(sumOfPeople(institutions)).isEqualTo(people(38, 102, 35));
        assertThat(sum(commission, DemoTotals::cadres)).isEqualTo(28);
        assertThat(sumOfPeople(commission)).isEqualTo(people(31, 3, 0));
        assertThat(sum(ofUnits("公安厅机关"), DemoTotals::cadres)).isEqualTo(82 + 24);
        assertThat(countiesOf("企业")).hasSize(44);
        assertThat(countiesOf("国有资产监督管理委员会机关")).containsExactly("620822");
        assertThat(countiesOf("公安厅机关")).containsExactly("622927");
    }

    @Test
    void aLeadUnitLeadsThoseItManagesInBothTreesAndItsOwnCadresInOne() {
        var education = unit("甘肃省教育厅");
        var own = unit("甘肃省教育厅机关");
        var university = unit("省直高校01");

        assertThat(own.managedBy()).isEqualTo(education.id());
        assertThat(own.groupLeader()).isNotEqualTo(education.id());
        assertThat(university.managedBy()).isEqualTo(education.id());
        assertThat(university.groupLeader()).isEqualTo(education.id());
    }

    @Test
    void unitsComeAfterThoseAboveThemAndHaveIdsOfTheirOwn() {
        var depth = new HashMap<Long, Integer>();
        for (var unit : PLAN.units()) {
            int managed = unit.managedBy() == null ? 0 : Objects.requireNonNull(depth.get(unit.managedBy()));
            assertThat(unit.groupLeader() == null || depth.containsKey(unit.groupLeader()))
                    .isTrue();
            assertThat(depth.put(unit.id(), managed + 1)).isNull();
        }
        assertThat(depth.values()).allMatch(levels -> levels <= 6);
    }

    @Test
    void cohortsFollowOneAnotherWithoutAGap() {
        var before = Cohort.Numbers.NONE;
        for (var cohort : COHORTS) {
            assertThat(cohort.cohort().before()).isEqualTo(before);
            before = cohort.cohort().after();
        }
    }

    @Test
    void thereIsNoSuchDemoBeforeItsLastDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoPlan.of(
                        Gansu.read(), DemoSize.PROVINCE, DemoPlan.SEED, Instant.parse("2024-05-31T00:00:00Z")));
    }

    private static long asked(int year, ToLongFunction<Published> figure) {
        return COHORTS.stream()
                .mapToLong(cohort -> figure.applyAsLong(published(cohort, year)))
                .sum();
    }

    private static Published published(DemoCohort cohort, int year) {
        return cohort.diaries().stream()
                .map(PublishedDiary.class::cast)
                .filter(diary -> diary.year() == year)
                .map(PublishedDiary::published)
                .findAny()
                .orElseThrow();
    }

    private static DemoCohort cohort(String name) {
        return COHORTS.stream()
                .filter(cohort -> cohort.cohort().name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static DemoTotals totals(String name, int year) {
        return totals(cohort(name), year);
    }

    private static DemoTotals totals(DemoCohort cohort, int year) {
        var sums = new Sums();
        cohort.families().forEach(sums::add);
        cohort.records()
                .takeWhile(dated -> dated.record().occurredAt().getYear() <= year)
                .forEach(sums::add);
        return Objects.requireNonNull(sums.byYear().get(year));
    }

    private static DemoUnit unit(String name) {
        return PLAN.units().stream()
                .filter(unit -> unit.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    /** Cohorts of the provincial units with this in their names. */
    private static List<DemoCohort> cohortsOf(String name) {
        var ids = PLAN.units().stream()
                .filter(unit ->
                        unit.divisionCode().equals("620000") && unit.name().contains(name))
                .map(unit -> "unit " + unit.id())
                .collect(Collectors.toSet());
        return COHORTS.stream()
                .filter(cohort -> ids.contains(cohort.cohort().name()))
                .toList();
    }

    private static List<DemoTotals> ofUnits(String name) {
        return cohortsOf(name).stream().map(cohort -> totals(cohort, 2023)).toList();
    }

    private static List<String> countiesOf(String name) {
        return cohortsOf(name).stream()
                .map(cohort -> cohort.cohort().villages().get(0).code().substring(0, 6))
                .distinct()
                .toList();
    }

    private static long sum(List<DemoTotals> totals, ToLongFunction<DemoTotals> figure) {
        return totals.stream().mapToLong(figure).sum();
    }

    private static Map<RecipientCategory, Long> sumOfPeople(List<DemoTotals> totals) {
        return totals.stream()
                .flatMap(one -> one.recipientsByCategory().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
    }

    private static Map<RecipientCategory, Long> people(long orphans, long disabled, long destitute) {
        return Map.of(
                        RecipientCategory.ORPHAN, orphans,
                        RecipientCategory.SEVERELY_DISABLED_HARDSHIP, disabled,
                        RecipientCategory.DESTITUTE, destitute)
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int inTotals(Cohort cohort) {
        return cohort.inTotals().values().stream().mapToInt(Integer::intValue).sum();
    }
}
