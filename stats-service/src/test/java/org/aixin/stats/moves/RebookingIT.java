package org.aixin.stats.moves;

import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.junit.jupiter.api.Test;

/** Topics have no mutual order: whatever comes late, the books end where they would have been. */
class RebookingIT extends StatsTest {

    @Test
    void recordsThatCameBeforeTheTreesAreBookedUpwardsWhenTheseArrive() {
        var records = List.of(
                CareRecords.contact(1),
                CareRecords.visit(2).in(World.FAR_VILLAGE).unit(103));
        counting.count(records);
        assertThat(sums.flow("division", World.VILLAGE, 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "620000", 202603, "contacts")).isZero();

        world.trees();

        sums.assertCountersAre(records.stream().map(CareRecords::changed).toList());
    }

    @Test
    void treesThatArriveFromTheLeavesUpGiveTheSame() {
        var records = List.of(CareRecords.contact(1));
        counting.count(records);

        world.division(World.VILLAGE, "622921100");
        world.division("622900", "620000");
        world.division("622921100", "622921");
        world.division("622921", "622900");
        world.division("620000", (String) null);
        world.unit(100, 101L, 103L);
        world.unit(101, 102L, null);
        world.unit(102, null, null);

        sums.assertCountersAre(records.stream().map(CareRecords::changed).toList());
    }

    @Test
    void aTownshipThatChangesItsCountyTakesOnlyLaterRecordsAlong() {
        world.trees();
        counting.count(List.of(
                CareRecords.contact(1).on("2026-03-10"), CareRecords.contact(2).on("2026-06-01")));

        var change = LocalDate.of(2026, 6, 1);
        world.division(
                "622921100",
                new DivisionChanged.Span(World.ALWAYS, change, "622921"),
                new DivisionChanged.Span(change, null, "622922"));

        assertThat(sums.flow("division", "622921", 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "622921", 202606, "contacts")).isZero();
        assertThat(sums.flow("division", "622922", 202606, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "620000", 202606, "contacts")).isEqualTo(1);
    }

    @Test
    void ofASplitTownshipEveryVillageCountsForItsPartFromThatDayAndThePastStays() {
        world.trees();
        counting.count(List.of(
                CareRecords.contact(1).on("2026-03-10"),
                CareRecords.contact(2).on("2026-06-01"),
                CareRecords.contact(3).in(World.OTHER_VILLAGE).on("2026-06-02")));

        var day = LocalDate.of(2026, 6, 1);
        world.division("622921201", new DivisionChanged.Span(day, null, "622921"));
        world.division("622921202", new DivisionChanged.Span(day, null, "622921"));
        world.division("622921100", new DivisionChanged.Span(World.ALWAYS, day, "622921"));
        world.division(
                World.VILLAGE,
                new DivisionChanged.Span(World.ALWAYS, day, "622921100"),
                new DivisionChanged.Span(day, null, "622921201"));
        world.division(
                World.OTHER_VILLAGE,
                new DivisionChanged.Span(World.ALWAYS, day, "622921100"),
                new DivisionChanged.Span(day, null, "622921202"));

        assertThat(sums.flow("division", "622921100", 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "622921100", 202606, "contacts")).isZero();
        assertThat(sums.flow("division", "622921201", 202606, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "622921202", 202606, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "622921", 202606, "contacts")).isEqualTo(2);
    }

    @Test
    void aVillageThatIsMergedHandsItsPeopleToTheOtherOneFromThatDay() {
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        assertThat(sums.target("division", World.VILLAGE, 2026, "pairings")).isEqualTo(1);

        var day = LocalDate.of(2026, 6, 1);
        world.recipient(
                7000,
                World.livesFrom(World.ALWAYS, day, 5000, World.VILLAGE, ORPHAN),
                World.livesFrom(day, null, 5000, World.OTHER_VILLAGE, ORPHAN));
        world.division(World.VILLAGE, new DivisionChanged.Span(World.ALWAYS, day, "622921100"));

        assertThat(sums.target("division", World.VILLAGE, 2025, "pairings")).isEqualTo(1);
        assertThat(sums.target("division", World.OTHER_VILLAGE, 2026, "pairings"))
                .isEqualTo(1);
        assertThat(sums.target("division", World.VILLAGE, 2026, "pairings")).isZero();
        sums.assertTargetsAddUp();
    }

    @Test
    void aCorrectedUnitMovesItsRecordsInTheTreeConcerned() {
        world.trees();
        counting.count(List.of(CareRecords.contact(1)));

        world.unit(100, new UnitChanged.Span(World.ALWAYS, null, 103L, null, "622921"));

        assertThat(sums.flow("managed_by", "101", 202603, "contacts")).isZero();
        assertThat(sums.flow("managed_by", "103", 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("managed_by", "102", 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("group", "103", 202603, "contacts")).isZero();
        assertThat(sums.flow("group", "100", 202603, "contacts")).isEqualTo(1);
    }

    @Test
    void aCircleInTheTreeHangsNobodyAndHealsWithTheNextCorrection() {
        world.trees();
        counting.count(List.of(CareRecords.contact(1)));

        world.division("622921", World.VILLAGE);
        assertThat(sums.flow("division", World.VILLAGE, 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("division", "620000", 202603, "contacts")).isZero();

        world.division("622921", "622900");
        sums.assertCountersAre(List.of(CareRecords.contact(1).changed()));
    }

    @Test
    void aMovedCadreLeavesPastRecordsWithTheOldUnitAndTakesThePairingAlong() {
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        counting.count(List.of(CareRecords.contact(1)));
        assertThat(sums.target("managed_by", "100", 2026, "pairings")).isEqualTo(1);

        var change = LocalDate.of(2026, 6, 1);
        world.cadre(
                10,
                new CadreChanged.Span(World.ALWAYS, change, 100, CadreLevel.COUNTY, CadreRank.STAFF, true),
                new CadreChanged.Span(change, null, 103, CadreLevel.COUNTY, CadreRank.STAFF, true));

        assertThat(sums.flow("managed_by", "100", 202603, "contacts")).isEqualTo(1);
        assertThat(sums.flow("managed_by", "103", 202603, "contacts")).isZero();
        assertThat(sums.target("managed_by", "100", 2025, "pairings")).isEqualTo(1);
        assertThat(sums.target("managed_by", "100", 2026, "pairings")).isZero();
        assertThat(sums.target("managed_by", "103", 2026, "pairings")).isEqualTo(1);
        assertThat(sums.target("managed_by", "103", 2026, "contacts_capped")).isEqualTo(1);
        sums.assertTargetsAddUp();
    }
}
