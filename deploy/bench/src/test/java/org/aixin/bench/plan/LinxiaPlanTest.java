package org.aixin.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.CareKind;
import org.junit.jupiter.api.Test;

/** 临夏县 2023 as it was published (S0-10 to S0-23, S0-66), exactly. */
class LinxiaPlanTest {

    private static final Gansu GANSU = Gansu.read();
    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final DemoPlan PLAN = plan(NOW);
    private static final List<DemoFamily> FAMILIES = PLAN.families();
    private static final List<DatedRecord> OF_2023 = recordsOf(PLAN, 2023);

    private static DemoPlan plan(Instant until) {
        return DemoPlan.of(GANSU, DemoSize.LINXIA, DemoPlan.SEED, until);
    }

    private static List<DatedRecord> recordsOf(DemoPlan plan, int year) {
        return plan.records()
                .filter(dated -> dated.record().occurredAt().getYear() == year)
                .toList();
    }

    @Test
    void theYear2023IsThePublishedOne() {
        var totals = Objects.requireNonNull(PLAN.totalsByYear().get(2023));

        assertThat(totals.cadres()).isEqualTo(4_928);
        assertThat(totals.households()).isEqualTo(4_983);
        assertThat(totals.recipients()).isEqualTo(5_718);
        assertThat(totals.recipientsByCategory())
                .isEqualTo(Map.of(
                        RecipientCategory.ORPHAN, 25L,
                        RecipientCategory.DE_FACTO_UNATTENDED_CHILD, 683L - 25L,
                        RecipientCategory.SEVERELY_DISABLED_HARDSHIP, 3_213L,
                        RecipientCategory.DESTITUTE, 1_822L));
        assertThat(totals.contacts().events()).isEqualTo(28_625);
        assertThat(totals.visits().events()).isEqualTo(19_833);
        assertThat(totals.aid().cashFen() + totals.aid().goodsFen()).isEqualTo(63_150_000);
        assertThat(totals.difficultiesResolved()).isEqualTo(2_114);
        assertThat(totals.difficultiesReported()).isEqualTo(2_432);
        assertThat(totals.goodDeeds()).isEqualTo(3_008);
        assertThat(totals.policiesDelivered().items()).isEqualTo(21_173);
    }

    @Test
    void fourChildrenReceiveTheirAllowanceAndAreInNoRegister() {
        var registered = PLAN.families().stream()
                .flatMap(family -> family.people().stream())
                .map(DemoRecipient::idNumber)
                .collect(Collectors.toSet());

        assertThat(PLAN.benefits())
                .filteredOn(one -> one.programme().equals("ORPHAN_ALLOWANCE"))
                .hasSize(25);
        assertThat(PLAN.benefits())
                .filteredOn(one -> one.programme().equals("DE_FACTO_CHILD_ALLOWANCE"))
                .hasSize(662);
        assertThat(PLAN.benefits())
                .filteredOn(one -> !registered.contains(one.idNumber()))
                .hasSize(4);
        assertThat(PLAN.benefits()).extracting(DemoBenefit::idNumber).doesNotHaveDuplicates();
    }

    @Test
    void theMoneyOf2023CameOutOfTheCadresOwnPockets() {
        assertThat(OF_2023.stream().flatMap(dated -> dated.record().aid().stream()))
                .allMatch(given -> given.funding() == AidFunding.SELF && given.fen() > 0);
    }

    @Test
    void everyPairingWasOpenAtTheEndOf2023() {
        assertThat(FAMILIES)
                .hasSize(4_983 + 16)
                .allMatch(family -> family.pairing().from().getYear() == 2023
                        && !family.people()
                                .get(0)
                                .from()
                                .isAfter(family.pairing().from()));
    }

    @Test
    void peopleInResettlementLiveApartAndHaveNoRecords() {
        var apart = FAMILIES.stream()
                .filter(family -> family.people().stream()
                        .anyMatch(person -> person.category() == RecipientCategory.RESETTLEMENT))
                .toList();
        var households = apart.stream().map(family -> family.household().id()).collect(Collectors.toSet());

        assertThat(apart).hasSize(16).allMatch(family -> family.people().size() == 1);
        assertThat(PLAN.records())
                .noneMatch(dated -> households.contains(dated.record().householdId()));
    }

    @Test
    void everyCadreHasAHouseholdOutsideResettlementAndSomeHaveTwo() {
        var households = FAMILIES.stream()
                .filter(DemoFamily::counted)
                .collect(Collectors.groupingBy(family -> family.pairing().cadreId(), Collectors.counting()));

        assertThat(PLAN.cadres()).hasSize(4_928).allMatch(cadre -> households.containsKey(cadre.id()));
        assertThat(households.values()).filteredOn(number -> number == 2).hasSize(55);
    }

    @Test
    void recordsOf2023LieInTheProgrammeOnDaysOfTheirPairing() {
        var pairedFrom = FAMILIES.stream()
                .collect(Collectors.toMap(
                        family -> family.household().id(),
                        family -> family.pairing().from()));

        assertThat(OF_2023).allMatch(dated -> {
            var day = dated.record().occurredAt().toLocalDate();
            return !day.isBefore(pairedFrom.getOrDefault(dated.record().householdId(), LocalDate.MAX))
                    && !day.isBefore(DemoPlan.PROGRAMME_START);
        });
    }

    @Test
    void aFamilyIsNeverContactedOrVisitedTwiceInADay() {
        record Meeting(long household, CareKind kind, LocalDate day) {}

        assertThat(PLAN.records()
                        .map(DatedRecord::record)
                        .map(record -> new Meeting(
                                record.householdId(),
                                record.kind(),
                                record.occurredAt().toLocalDate())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLaterDayAddsRecordsOfThisYearAndChangesNothing() {
        var earlier = plan(Instant.parse("2026-06-01T00:00:00Z"));

        assertThat(earlier.families()).isEqualTo(FAMILIES);
        assertThat(recordsOf(earlier, 2023)).isEqualTo(OF_2023);
        var now = new HashSet<>(recordsOf(PLAN, 2026));
        var then = recordsOf(earlier, 2026);
        assertThat(now.containsAll(then)).isTrue(); // by hash: there are tens of thousands
        assertThat(now).hasSizeGreaterThan(then.size());
    }

    @Test
    void nextYearThePeopleAndTheYear2023AreTheSame() {
        var later = plan(Instant.parse("2027-03-01T00:00:00Z"));

        assertThat(later.cadres()).isEqualTo(PLAN.cadres());
        assertThat(later.families()).isEqualTo(FAMILIES);
        assertThat(recordsOf(later, 2023)).isEqualTo(OF_2023);
    }

    @Test
    void thereIsNoSuchDemoBeforeThePublishedYearHasEnded() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(Instant.parse("2023-12-31T00:00:00Z")));
    }

    @Test
    void numbersAndIdsBelongToOnePersonEach() {
        var people =
                FAMILIES.stream().flatMap(family -> family.people().stream()).toList();
        var numbers = Stream.concat(
                PLAN.cadres().stream().map(DemoCadre::idNumber), people.stream().map(DemoRecipient::idNumber));

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(people.stream().map(DemoRecipient::id)).doesNotHaveDuplicates();
        assertThat(PLAN.cadres().stream().map(DemoCadre::phone)).doesNotHaveDuplicates();
        assertThat(PLAN.records().map(DatedRecord::key)).doesNotHaveDuplicates();
    }

    @Test
    void all25TownshipsHaveFamiliesAndUnits() {
        var townships = PLAN.divisions().stream()
                .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
                .map(DemoDivision::code)
                .toList();

        assertThat(townships).hasSize(25);
        assertThat(FAMILIES.stream()
                        .map(family -> family.household().divisionCode().substring(0, 9)))
                .containsAll(townships);
        assertThat(PLAN.units().stream().map(DemoUnit::divisionCode)).containsAll(townships);
    }

    @Test
    void cadresOfEveryLevelComeFromUnitsOfBothTrees() {
        var managed = new HashMap<Long, Integer>();
        var grouped = new HashMap<Long, Integer>();
        for (var unit : PLAN.units()) {
            managed.put(unit.id(), unit.managedBy() == null ? 1 : managed.get(unit.managedBy()) + 1);
            grouped.put(unit.id(), unit.groupLeader() == null ? 1 : grouped.get(unit.groupLeader()) + 1);
        }

        assertThat(PLAN.cadres().stream().map(DemoCadre::level)).contains(CadreLevel.values());
        assertThat(PLAN.cadres().stream().map(DemoCadre::unitId)).allMatch(managed::containsKey);
        assertThat(managed).hasSameSizeAs(PLAN.units());
        assertThat(managed.values()).contains(5);
        assertThat(grouped.values()).contains(5);
    }

    @Test
    void theBureauOfEducationLeadsInBothTrees() {
        var education = PLAN.units().stream()
                .filter(unit -> unit.name().equals("临夏县教育局"))
                .findAny()
                .orElseThrow();

        assertThat(PLAN.units()).anyMatch(unit -> Objects.equals(unit.managedBy(), education.id()));
        assertThat(PLAN.units())
                .anyMatch(unit -> Objects.equals(unit.groupLeader(), education.id())
                        && !Objects.equals(unit.managedBy(), education.id()));
    }

    @Test
    void cadresOfATownshipMostlyCareForItsFamilies() {
        var townships = PLAN.units().stream().collect(Collectors.toMap(DemoUnit::id, DemoUnit::divisionCode));
        var units = PLAN.cadres().stream().collect(Collectors.toMap(DemoCadre::id, DemoCadre::unitId));
        var local = FAMILIES.stream()
                .filter(family -> townships
                        .getOrDefault(units.get(family.pairing().cadreId()), "")
                        .equals(family.household().divisionCode().substring(0, 9)))
                .count();

        assertThat(local).isGreaterThan(1_500);
    }
}
