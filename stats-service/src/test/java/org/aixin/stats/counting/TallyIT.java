package org.aixin.stats.counting;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.contracts.visit.HazardType;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A record is counted once, wherever it belongs, whatever happens to its events. */
class TallyIT extends StatsTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void trees() {
        world.trees();
    }

    @Test
    void aRecordCountsFromItsVillageToTheProvinceAndInBothUnitTrees() {
        var record = CareRecords.visit(1)
                .about(ORPHAN, DESTITUTE, RESETTLEMENT)
                .policies(2)
                .difficulties(1, 1)
                .goodDeeds(3)
                .aid(AidKind.CASH, AidFunding.SELF, 10_000)
                .aid(AidKind.TEA, AidFunding.SELF, 300)
                .hazard(HazardType.FIRE, true)
                .onOccasion(5);

        apply(record);

        sums.assertCountersAre(List.of(record.changed()));
        for (var node : List.of(World.VILLAGE, "622921100", "622921", "622900", "620000")) {
            assertThat(sums.flow("division", node, 202603, "visits")).as(node).isEqualTo(1);
            assertThat(sums.flow("division", node, 202603, "visit_persons"))
                    .as(node)
                    .isEqualTo(3);
            assertThat(sums.flow("division", node, 202603, "policy_persons"))
                    .as(node)
                    .isEqualTo(6);
        }
        for (var node : List.of("100", "101", "102")) {
            assertThat(sums.flow("managed_by", node, 202603, "visits")).as(node).isEqualTo(1);
        }
        for (var node : List.of("100", "103")) {
            assertThat(sums.flow("group", node, 202603, "visits")).as(node).isEqualTo(1);
        }
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        apply(CareRecords.contact(1));
        apply(CareRecords.contact(1));
        apply(CareRecords.contact(1), CareRecords.contact(1));

        assertThat(provinceOf("contacts")).isEqualTo(1);
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        apply(CareRecords.visit(1).version(3));
        apply(CareRecords.contact(1).version(2));
        apply(CareRecords.contact(1).version(1));

        assertThat(provinceOf("visits")).isEqualTo(1);
        assertThat(provinceOf("contacts")).isZero();
    }

    @Test
    void aVoidedRecordReturnsEverythingItGave() {
        apply(CareRecords.visit(1).policies(3).goodDeeds(2));
        apply(CareRecords.visit(1).policies(3).goodDeeds(2).version(2).status(CareRecordStatus.VOID));

        sums.assertCountersAre(List.of());
    }

    @Test
    void correctedFromContactToVisitOneFallsAndTheOtherRises() {
        apply(CareRecords.contact(1));
        apply(CareRecords.contact(1).version(2).kind(CareKind.VISIT));

        assertThat(provinceOf("contacts")).isZero();
        assertThat(provinceOf("visits")).isEqualTo(1);
        assertThat(sums.flow("group", "103", 202603, "visits")).isEqualTo(1);
    }

    @Test
    void correctedToAnotherDayAndPlaceItMovesThere() {
        apply(CareRecords.contact(1));
        var corrected = CareRecords.contact(1)
                .version(2)
                .on("2025-12-31")
                .in(World.FAR_VILLAGE)
                .unit(103);
        apply(corrected);

        sums.assertCountersAre(List.of(corrected.changed()));
    }

    @Test
    void aBatchThatIsRolledBackLeavesNothingAndMayComeAgain() {
        transaction.executeWithoutResult(status -> {
            apply(CareRecords.contact(1), CareRecords.visit(2));
            status.setRollbackOnly();
        });
        sums.assertCountersAre(List.of());

        apply(CareRecords.contact(1), CareRecords.visit(2));

        sums.assertCountersAre(
                List.of(CareRecords.contact(1).changed(), CareRecords.visit(2).changed()));
    }

    @Test
    void aGenerationThatIsBuildingIsCountedIntoAsWellAndARetiredOneIsNot() {
        world.change("insert into generation (gen, state) values (2, 'BUILDING'), (3, 'RETIRED')");
        try {
            apply(CareRecords.contact(1));

            assertThat(sql.sql("select gen from flow_division where node = '620000' order by gen")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, 2);
        } finally {
            world.change("delete from generation where gen > 1");
        }
    }

    @Test
    void theVersionOfEveryNodeConcernedRisesWithEachChangeAndOnlyThen() {
        apply(CareRecords.contact(1));
        var before = versions();
        apply(CareRecords.contact(1));
        assertThat(versions()).isEqualTo(before);

        apply(CareRecords.contact(2).in(World.OTHER_VILLAGE));

        assertThat(version(World.VILLAGE)).isEqualTo(before.get(World.VILLAGE));
        assertThat(version("620000")).isEqualTo(before.get("620000") + 1);
    }

    private Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        sql.sql("select concat(if(tree = 'GROUP', 'GROUP ', ''), node) as node, ver from node_version")
                .query((RowCallbackHandler) row -> {
                    versions.put(row.getString("node"), row.getLong("ver"));
                });
        return versions;
    }

    private long version(String division) {
        return versions().get(division);
    }

    private long provinceOf(String metric) {
        return sums.flow("division", "620000", 202603, metric);
    }

    private void apply(CareRecords... records) {
        counting.count(records);
    }
}
