package org.aixin.stats.moves;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people turn out to be one, and are two again: what was done stays done, at every node. */
class MergedPeopleIT extends StatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long KEPT = 7500;
    private static final long GONE = 7000;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void somebodyStandsInTheRegisterTwice() {
        world.trees();
        world.cadre(10, 100);
        world.cadre(11, 103);
        world.recipient(GONE, 5000, World.VILLAGE, ORPHAN);
        world.recipient(7001, 5000, World.VILLAGE, DESTITUTE);
        world.recipient(KEPT, 5001, World.FAR_VILLAGE, DESTITUTE);
        world.pairing(1000, 10, 5000, "2024-01-01", null, GONE, 7001L);
        world.pairing(1001, 11, 5001, "2025-01-01", null, KEPT);
    }

    @Test
    void flowsAndTargetsOfEveryNodeStayByTheMergerAndByItsUndoing() {
        var contact = CareRecords.contact(1).about(ORPHAN, DESTITUTE).policies(2);
        var visit = CareRecords.visit(2).about(ORPHAN).goodDeeds(3).on("2025-03-10");
        var other = CareRecords.contact(3)
                .pairing(1001)
                .unit(103)
                .in(World.FAR_VILLAGE)
                .about(DESTITUTE)
                .named(KEPT);
        counting.count(contact, visit, other);
        var before = everySum();
        assertThat(before).isNotEmpty();

        world.merged(GONE, KEPT, TODAY, 5000, World.VILLAGE, ORPHAN);
        contact.version(2).named(KEPT);
        visit.version(2).named(KEPT);
        counting.count(contact, visit);

        assertThat(everySum()).isEqualTo(before);
        sums.assertCountersAre(List.of(contact.changed(), visit.changed(), other.changed()));
        sums.assertTargetsAddUp();

        // It arrives once more, and out of order.
        counting.count(contact.version(1).named(GONE));
        world.recipient(GONE, 5000, World.VILLAGE, ORPHAN);
        counting.count(contact.version(3).named(GONE), visit.version(3).named(GONE));

        assertThat(everySum()).isEqualTo(before);
        sums.assertTargetsAddUp();
    }

    @Test
    void ofThePairingThatEndedNothingIsLeftWhenItIsUndone() {
        world.recipient(7001, World.livesFrom(World.ALWAYS, LocalDate.of(2026, 1, 1), 5000, World.VILLAGE, DESTITUTE));
        world.pairing(1000, 10, 5000, "2024-01-01", null, GONE);
        counting.count(CareRecords.contact(1), CareRecords.visit(2));
        var before = everySum();

        world.merged(GONE, KEPT, TODAY, 5000, World.VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2024-01-01", TODAY.toString(), GONE);
        assertThat(flows()).as("what was done stays done").isEqualTo(flowsOf(before));
        sums.assertTargetsAddUp();

        world.recipient(GONE, 5000, World.VILLAGE, ORPHAN);
        world.pairing(1000, 10, 5000, "2024-01-01", null, GONE);
        assertThat(everySum()).isEqualTo(before);
    }

    private static Map<String, String> flowsOf(Map<String, String> sums) {
        var flows = new TreeMap<String, String>();
        sums.forEach((cell, numbers) -> {
            if (cell.startsWith("flow")) {
                flows.put(cell, numbers);
            }
        });
        return flows;
    }

    private Map<String, String> flows() {
        return flowsOf(everySum());
    }

    /** Every cell of every counter and target of all three trees that holds anything. */
    private Map<String, String> everySum() {
        var found = new TreeMap<String, String>();
        for (var tree : List.of("division", "managed_by", "group")) {
            read(found, "flow_" + tree, "month");
            read(found, "target_" + tree, "year");
        }
        return found;
    }

    private void read(Map<String, String> into, String table, String period) {
        for (var row :
                sql.sql("select * from " + table + " where gen = 1").query().listOfRows()) {
            var numbers = new TreeMap<>(row);
            numbers.keySet().removeAll(List.of("gen", "node", "category", period, "ver"));
            if (numbers.values().stream().anyMatch(one -> one instanceof Number number && number.longValue() != 0)) {
                into.put(
                        table + " " + row.get("node") + " " + row.get(period) + " " + row.get("category"),
                        numbers.toString());
            }
        }
    }
}
