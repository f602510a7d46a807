package org.aixin.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.time.BusinessDays;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    private static final Gansu GANSU = Gansu.read();
    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");

    private final DemoPlan plan = plan(NOW);

    private static DemoPlan plan(Instant until) {
        return DemoPlan.of(GANSU, DemoSize.TOWNSHIP, DemoPlan.SEED, until);
    }

    @Test
    void theSameSeedMakesTheSamePlan() {
        var again = plan(NOW);

        assertThat(again.divisions()).isEqualTo(plan.divisions());
        assertThat(again.units()).isEqualTo(plan.units());
        assertThat(again.cadres()).isEqualTo(plan.cadres());
        assertThat(again.families()).isEqualTo(plan.families());
        assertThat(again.policies()).isEqualTo(plan.policies());
        assertThat(again.records().toList()).isEqualTo(plan.records().toList());
        assertThat(again.totals()).isEqualTo(plan.totals());
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        var other = DemoPlan.of(GANSU, DemoSize.TOWNSHIP, 1, NOW);

        assertThat(other.families()).isNotEqualTo(plan.families());
    }

    @Test
    void aLaterDayAddsRecordsAndChangesNone() {
        var earlier = plan(Instant.parse("2026-06-01T00:00:00Z")).records().toList();

        assertThat(plan.records().toList()).containsAll(earlier).hasSizeGreaterThan(earlier.size());
    }

    @Test
    void theTownshipHasTheSizesThatWereAskedFor() {
        assertThat(plan.cadres()).hasSize(20);
        assertThat(plan.families()).hasSize(203);
        assertThat(plan.policies()).hasSize(35);
        assertThat(people().collect(Collectors.groupingBy(DemoRecipient::category, Collectors.counting())))
                .isEqualTo(Map.of(
                        RecipientCategory.ORPHAN, 4L,
                        RecipientCategory.DE_FACTO_UNATTENDED_CHILD, 24L,
                        RecipientCategory.SEVERELY_DISABLED_HARDSHIP, 129L,
                        RecipientCategory.DESTITUTE, 73L,
                        RecipientCategory.RESETTLEMENT, 3L));
        assertThat(plan.totals().households()).isEqualTo(200);
        assertThat(plan.totals().recipients()).isEqualTo(230);
        assertThat(plan.totals().cadres()).isEqualTo(20);
    }

    @Test
    void divisionsReachFromTheProvinceToTheFourteenVillages() {
        assertThat(plan.divisions().stream().map(DemoDivision::code).limit(4))
                .containsExactly("620000", "622900", "622921", "622921100");
        assertThat(plan.divisions().stream().skip(4))
                .hasSize(14)
                .allMatch(division -> division.level() == DivisionLevel.VILLAGE);
    }

    @Test
    void bothUnitTreesHaveThreeLevelsAndParentsComeFirst() {
        var managed = new HashMap<Long, Integer>();
        var grouped = new HashMap<Long, Integer>();
        for (var unit : plan.units()) {
            managed.put(unit.id(), unit.managedBy() == null ? 1 : managed.get(unit.managedBy()) + 1);
            grouped.put(unit.id(), unit.groupLeader() == null ? 1 : grouped.get(unit.groupLeader()) + 1);
        }

        assertThat(managed.values()).contains(3);
        assertThat(grouped.values()).contains(3);
        assertThat(plan.cadres().stream().map(DemoCadre::unitId)).allMatch(managed::containsKey);
    }

    @Test
    void aUnitPlaysTwoRoles() {
        var lead = plan.units().stream().map(DemoUnit::managedBy).collect(Collectors.toSet());

        assertThat(plan.units()).anyMatch(unit -> lead.contains(unit.groupLeader()) && unit.groupLeader() != null);
    }

    @Test
    void everyCadreHasAHouseholdOutsideResettlement() {
        var paired = plan.families().stream()
                .filter(DemoFamily::counted)
                .map(family -> family.pairing().cadreId())
                .collect(Collectors.toSet());

        assertThat(plan.cadres()).allMatch(cadre -> paired.contains(cadre.id()));
    }

    @Test
    void peopleInResettlementLiveApartAndHaveNoRecords() {
        var apart = plan.families().stream()
                .filter(family -> !family.counted())
                .map(family -> family.household().id())
                .collect(Collectors.toSet());

        assertThat(apart).hasSize(3);
        assertThat(plan.records())
                .noneMatch(dated -> apart.contains(dated.record().householdId()));
    }

    @Test
    void everyIdHasNineteenDigitsAndOneOwner() {
        var ids = Stream.of(
                        plan.units().stream().map(DemoUnit::id),
                        plan.cadres().stream().map(DemoCadre::id),
                        plan.families().stream()
                                .map(family -> family.household().id()),
                        people().map(DemoRecipient::id),
                        plan.families().stream().map(family -> family.pairing().id()),
                        plan.policies().stream().map(DemoPolicy::id))
                .flatMap(stream -> stream)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> Long.toString(id).length() == 19);
    }

    @Test
    void recordsLieInTheYearBeforeNowOnDaysOfTheirPairing() {
        var pairedFrom = plan.families().stream()
                .collect(Collectors.toMap(
                        family -> family.household().id(),
                        family -> family.pairing().from()));

        assertThat(plan.records()).hasSizeBetween(900, 1500).allSatisfy(dated -> {
            var at = dated.record().occurredAt().toInstant();
            assertThat(at).isBefore(NOW).isAfterOrEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
            assertThat(BusinessDays.of(at))
                    .isAfterOrEqualTo(pairedFrom.get(dated.record().householdId()));
        });
    }

    @Test
    void keysOfRecordsAreUnique() {
        var keys = plan.records().map(DatedRecord::key).toList();

        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    }

    @Test
    void totalsHoldSomethingOfEverything() {
        var totals = plan.totals();

        assertThat(totals.contacts().events() + totals.visits().events())
                .isEqualTo(plan.records().count());
        assertThat(totals.contacts().personTimes())
                .isGreaterThan(totals.contacts().events());
        assertThat(List.of(
                        totals.policiesDelivered().items(),
                        totals.difficultiesResolved(),
                        totals.difficultiesReported(),
                        totals.goodDeeds(),
                        totals.aid().cashFen(),
                        totals.aid().goodsFen(),
                        totals.hazards().removed()))
                .allMatch(figure -> figure > 0);
        assertThat(totals.hazards().found())
                .isGreaterThanOrEqualTo(totals.hazards().removed());
    }

    private Stream<DemoRecipient> people() {
        return plan.families().stream().flatMap(family -> family.people().stream());
    }
}
