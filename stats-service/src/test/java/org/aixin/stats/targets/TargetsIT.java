package org.aixin.stats.targets;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pairings owe and did moves with every record and with everything that places or prorates them. */
class TargetsIT extends StatsTest {

    @BeforeEach
    void people() {
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.recipient(7001, 5000, World.VILLAGE, DESTITUTE);
    }

    @AfterEach
    void theSumsAreThoseOfThePairings() {
        sums.assertTargetsAddUp();
    }

    @Test
    void aPairingOwesItsShareOfEveryYearSinceItBegan() {
        world.pairing(1000, 10, 5000, "2023-07-01", null, 7000L, 7001L);

        for (var year = 2023; year <= 2026; year++) {
            assertThat(province(year, "pairings")).isEqualTo(1);
            assertThat(province(year, "contact_target")).isEqualTo(4);
            assertThat(province(year, "visit_target")).isEqualTo(2);
        }
        assertThat(sums.target("managed_by", "102", 2026, "contact_target")).isEqualTo(4);
        assertThat(sums.target("group", "103", 2026, "contact_target")).isEqualTo(4);
    }

    @Test
    void recordsFulfilItAndVoidsTakeThatBack() {
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        counting.count(CareRecords.visit(1), CareRecords.visit(2), CareRecords.visit(3), CareRecords.contact(4));

        assertThat(province(2026, "visits_attained")).isEqualTo(1);
        assertThat(province(2026, "visits_capped")).isEqualTo(2);
        assertThat(province(2026, "contacts_attained")).isZero();
        assertThat(province(2026, "contacts_capped")).isEqualTo(1);
        assertThat(province(2025, "contacts_capped")).isZero();

        counting.count(
                CareRecords.visit(1).version(2).status(CareRecordStatus.VOID),
                CareRecords.visit(2).version(2).status(CareRecordStatus.VOID));

        assertThat(province(2026, "visits_attained")).isZero();
        assertThat(province(2026, "visits_capped")).isEqualTo(1);
    }

    @Test
    void recordsThatCameBeforeTheirPairingFulfilItAsSoonAsItIsKnown() {
        counting.count(CareRecords.visit(1), CareRecords.visit(2));
        assertThat(province(2026, "pairings")).isZero();

        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);

        assertThat(province(2026, "visits_attained")).isEqualTo(1);
    }

    @Test
    void anEndedPairingOwesLess() {
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        assertThat(province(2026, "contact_target")).isEqualTo(4);

        world.pairing(1000, 10, 5000, "2025-01-01", "2026-07-01", 7000L);

        assertThat(province(2026, "contact_target")).isEqualTo(2);
        assertThat(province(2025, "contact_target")).isEqualTo(4);
    }

    @Test
    void aPairingThatEndsTomorrowIsStillOpen() {
        world.pairing(1000, 10, 5000, "2026-01-01", "2026-11-23", 7000L);
        assertThat(province(2026, "contact_target")).isEqualTo(4);

        world.pairing(1000, 10, 5000, "2026-01-01", "2026-11-22", 7000L);
        assertThat(province(2026, "contact_target")).as("325 days").isEqualTo(4);

        world.pairing(1000, 10, 5000, "2026-01-01", "2026-09-01", 7000L);
        assertThat(province(2026, "contact_target")).as("243 days").isEqualTo(3);
    }

    @Test
    void of2023OnlyPairingsOpenAtItsEndCount() {
        world.pairing(1000, 10, 5000, "2023-06-01", "2023-12-01", 7000L);
        assertThat(province(2023, "pairings")).isZero();

        world.pairing(1000, 10, 5000, "2023-12-01", null, 7000L);
        assertThat(province(2023, "contact_target")).isEqualTo(4);
    }

    @Test
    void pairingsOfPeopleInResettlementAloneNeverCount() {
        world.recipient(7002, 5002, World.VILLAGE, RESETTLEMENT);
        world.pairing(1001, 10, 5002, "2025-01-01", null, 7002L);
        counting.count(CareRecords.contact(1).pairing(1001).about(RESETTLEMENT));

        assertThat(province(2026, "pairings")).isZero();
        assertThat(sums.flow("division", "620000", 202603, "contacts")).isEqualTo(1);

        world.recipient(7002, 5002, World.VILLAGE, DESTITUTE);
        assertThat(province(2026, "pairings")).isEqualTo(1);
        assertThat(province(2026, "contacts_capped"))
                .as("that contact stays outside")
                .isZero();
    }

    @Test
    void aHouseholdThatMovesTakesItsPairingAlongAndLeavesEndedYearsBehind() {
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        var change = LocalDate.of(2026, 5, 1);

        world.recipient(
                7000,
                World.livesFrom(World.ALWAYS, change, 5000, World.VILLAGE, ORPHAN),
                World.livesFrom(change, null, 5000, World.FAR_VILLAGE, ORPHAN));

        assertThat(sums.target("division", "622921", 2025, "pairings")).isEqualTo(1);
        assertThat(sums.target("division", "622921", 2026, "pairings")).isZero();
        assertThat(sums.target("division", "622922", 2026, "pairings")).isEqualTo(1);
    }

    @Test
    void placesThatComeLateArePutInPlace() {
        world.pairing(1001, 11, 5005, "2025-01-01", null, 7005L);
        assertThat(province(2026, "pairings")).isZero();

        world.recipient(7005, 5005, "622922101002", ORPHAN);
        world.cadre(11, 104);
        assertThat(sums.target("division", "622922101002", 2026, "pairings")).isEqualTo(1);
        assertThat(province(2026, "pairings")).isZero();
        assertThat(sums.target("managed_by", "104", 2026, "pairings")).isEqualTo(1);

        world.division("622922101002", "622922101");
        world.unit(104, 101L, 103L);

        assertThat(province(2026, "pairings")).isEqualTo(1);
        assertThat(sums.target("managed_by", "102", 2026, "pairings")).isEqualTo(1);
        assertThat(sums.target("group", "103", 2026, "pairings")).isEqualTo(1);
    }

    private long province(int year, String column) {
        return sums.target("division", "620000", year, column);
    }
}
