package org.aixin.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordStatus;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reckons what the tables must hold in another way than the service does: by grouping the final state of everything,
 * never by differences.
 */
@TestComponent
public class Sums {

    private static final List<String> METRICS = List.of(
            "contacts",
            "contact_persons",
            "visits",
            "visit_persons",
            "policies",
            "policy_persons",
            "difficulties_resolved",
            "difficulties_reported",
            "good_deeds",
            "aid_cash_fen",
            "aid_goods_fen",
            "four_must_attended",
            "hazards_found",
            "hazards_removed");

    private static final Map<String, List<String>> DIVISIONS = Map.of(
            World.VILLAGE, List.of(World.VILLAGE, "622921100", "622921", "622900", "620000"),
            World.OTHER_VILLAGE, List.of(World.OTHER_VILLAGE, "622921100", "622921", "622900", "620000"),
            World.FAR_VILLAGE, List.of(World.FAR_VILLAGE, "622922101", "622922", "622900", "620000"));

    private static final Map<Long, List<String>> MANAGED_BY = Map.of(
            100L, List.of("100", "101", "102"),
            101L, List.of("101", "102"),
            102L, List.of("102"),
            103L, List.of("103", "102"));

    private static final Map<Long, List<String>> GROUPS =
            Map.of(100L, List.of("100", "103"), 101L, List.of("101"), 102L, List.of("102"), 103L, List.of("103"));

    private final JdbcClient sql;

    Sums(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every cell of all three trees holds what these records, the newest of each, add up to. */
    public void assertCountersAre(Collection<CareRecordChanged> newest) {
        assertCountersAre(1, newest);
    }

    /** The same of one generation. */
    public void assertCountersAre(int gen, Collection<CareRecordChanged> newest) {
        assertThat(counters(gen, "flow_division"))
                .isEqualTo(cells(newest, record -> DIVISIONS.get(record.divisionCode())));
        assertThat(counters(gen, "flow_managed_by"))
                .isEqualTo(cells(newest, record -> MANAGED_BY.get(record.unitId())));
        assertThat(counters(gen, "flow_group")).isEqualTo(cells(newest, record -> GROUPS.get(record.unitId())));
    }

    /** The target sums of all three trees are what the pairings' years add up to. */
    public void assertTargetsAddUp() {
        assertTargetsAddUp(1);
    }

    /** The same of one generation. */
    public void assertTargetsAddUp(int gen) {
        for (var tree : List.of("division", "managed_by", "group")) {
            assertThat(targets(gen, "target_" + tree)).isEqualTo(targetsByPairing(gen, tree + "_path"));
        }
    }

    /** One number of a counter, 0 where there is no such cell. */
    public long flow(String tree, String node, int month, String metric) {
        return sql.sql("select coalesce(sum(" + metric + "), 0) from flow_" + tree + " where node = ? and month = ?")
                .params(node, month)
                .query(Long.class)
                .single();
    }

    /** One number of a target sum, over all categories. */
    public long target(String tree, String node, int year, String column) {
        return sql.sql("select coalesce(sum(" + column + "), 0) from target_" + tree + " where node = ? and year = ?")
                .params(node, year)
                .query(Long.class)
                .single();
    }

    private SortedMap<String, List<Long>> counters(int gen, String table) {
        var cells = new TreeMap<String, List<Long>>();
        sql.sql("select node, month, category, " + String.join(", ", METRICS) + " from " + table + " where gen = "
                        + gen)
                .query((RowCallbackHandler) row -> {
                    var amounts = new Long[METRICS.size()];
                    for (var i = 0; i < amounts.length; i++) {
                        amounts[i] = row.getLong(METRICS.get(i));
                    }
                    keep(
                            cells,
                            row.getString("node") + " " + row.getInt("month") + " " + row.getString("category"),
                            amounts);
                });
        return cells;
    }

    private interface Way {
        List<String> of(CareRecordChanged record);
    }

    private static SortedMap<String, List<Long>> cells(Collection<CareRecordChanged> newest, Way way) {
        var sums = new HashMap<String, Long[]>();
        for (var record : newest) {
            if (record.status() != CareRecordStatus.VALID) {
                continue;
            }
            var day = record.occurredOn();
            var contact = record.kind() == CareKind.CONTACT;
            var reporting = record.recipients().stream()
                    .map(CareRecordChanged.Recipient::category)
                    .min(RecipientCategory::compareTo)
                    .orElseThrow();
            for (var node : way.of(record)) {
                var cell = node + " " + (day.getYear() * 100 + day.getMonthValue()) + " ";
                add(sums, cell + reporting, contact ? 0 : 2, 1);
                add(sums, cell + reporting, 4, record.policies().size());
                add(sums, cell + reporting, 6, record.difficultiesResolved());
                add(sums, cell + reporting, 7, record.difficultiesReported());
                add(sums, cell + reporting, 8, record.goodDeeds());
                for (var aid : record.aid()) {
                    add(sums, cell + reporting, aid.kind().isCash() ? 9 : 10, aid.fen());
                }
                add(sums, cell + reporting, 11, record.careEventId() == null ? 0 : 1);
                for (var hazard : record.hazards()) {
                    add(sums, cell + reporting, 12, 1);
                    add(sums, cell + reporting, 13, hazard.removed() ? 1 : 0);
                }
                for (var person : record.recipients()) {
                    add(sums, cell + person.category(), contact ? 1 : 3, 1);
                    add(sums, cell + person.category(), 5, record.policies().size());
                }
            }
        }
        var cells = new TreeMap<String, List<Long>>();
        sums.forEach((cell, amounts) -> keep(cells, cell, amounts));
        return cells;
    }

    private static void add(Map<String, Long[]> sums, String cell, int metric, long amount) {
        var amounts = sums.computeIfAbsent(cell, any -> {
            var zeros = new Long[METRICS.size()];
            Arrays.fill(zeros, 0L);
            return zeros;
        });
        amounts[metric] += amount;
    }

    // A cell that was emptied is as good as none.
    private static void keep(SortedMap<String, List<Long>> cells, String cell, Long[] amounts) {
        if (List.of(amounts).stream().anyMatch(amount -> amount != 0)) {
            cells.put(cell, List.of(amounts));
        }
    }

    private SortedMap<String, List<Long>> targets(int gen, String table) {
        var cells = new TreeMap<String, List<Long>>();
        sql.sql("select * from " + table + " where gen = " + gen).query((RowCallbackHandler) row -> keep(
                cells, row.getString("node") + " " + row.getInt("year") + " " + row.getString("category"), new Long[] {
                    row.getLong("pairings"),
                    row.getLong("contact_target"),
                    row.getLong("visit_target"),
                    row.getLong("contacts_attained"),
                    row.getLong("visits_attained"),
                    row.getLong("contacts_capped"),
                    row.getLong("visits_capped")
                }));
        return cells;
    }

    private SortedMap<String, List<Long>> targetsByPairing(int gen, String path) {
        var sums = new HashMap<String, Long[]>();
        sql.sql("select * from pairing_year where counted and gen = " + gen).query((RowCallbackHandler) row -> {
            var contacts = row.getLong("contacts");
            var visits = row.getLong("visits");
            var contactTarget = row.getLong("contact_target");
            var visitTarget = row.getLong("visit_target");
            for (var node : List.of(row.getString(path).split(",", -1))) {
                if (!node.isEmpty()) {
                    var cell = node + " " + row.getInt("year") + " " + row.getString("category");
                    var one = new long[] {
                        1,
                        contactTarget,
                        visitTarget,
                        contacts >= contactTarget ? 1 : 0,
                        visits >= visitTarget ? 1 : 0,
                        Math.min(contacts, contactTarget),
                        Math.min(visits, visitTarget)
                    };
                    for (var i = 0; i < one.length; i++) {
                        add(sums, cell, i, one[i]);
                    }
                }
            }
        });
        var cells = new TreeMap<String, List<Long>>();
        sums.forEach((cell, amounts) -> keep(cells, cell, Arrays.copyOf(amounts, 7)));
        return cells;
    }
}
