package org.aixin.stats.report;

import java.util.ArrayList;
import java.util.List;
import org.aixin.stats.World;
import org.springframework.jdbc.core.JdbcTemplate;

/** Thousands of people in the spans, put there at once: how they come one by one is tested elsewhere. */
class Crowd {

    private final JdbcTemplate sql;
    private long last;

    /** @param seed the first id; crowds share none */
    Crowd(JdbcTemplate sql, long seed) {
        this.sql = sql;
        this.last = seed;
    }

    /**
     * Cadres of the units by turns, each paired with the next household by turns.
     *
     * @param sharing how many disabled live in a household with a child, by turns
     */
    void paired(List<Long> units, int cadres, int children, int disabled, int destitute, int sharing) {
        var households = new ArrayList<Long>();
        var people = new ArrayList<Object[]>();
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < children + disabled + destitute; i++) {
            var shares = i >= children && i < children + sharing;
            var household = shares ? households.get((i - children) % children) : Long.valueOf(++last);
            if (!shares) {
                households.add(household);
            }
            people.add(new Object[] {
                ++last, World.ALWAYS, household, World.VILLAGE, category(i, children, disabled), "ACTIVE"
            });
            rows.add(new Object[] {household, last});
        }
        var posts = new ArrayList<Object[]>();
        var cadre = ++last;
        last += cadres;
        for (var i = 0; i < cadres; i++) {
            posts.add(new Object[] {
                cadre + i,
                World.ALWAYS,
                units.get(i % units.size()),
                List.of("PROVINCE", "PREFECTURE", "COUNTY").get(i % 3)
            });
        }
        var pairings = new ArrayList<Object[]>();
        for (var i = 0; i < households.size(); i++) {
            pairings.add(new Object[] {households.get(i), cadre + i % cadres, households.get(i), World.ALWAYS});
        }
        put("recipient_span (recipient_id, from_day, household_id, division_code, category, status)", people);
        put("cadre_span (cadre_id, from_day, unit_id, level, cadre_rank, active)", posts, ", 'STAFF', true");
        put("paired (id, cadre_id, household_id, from_day, title)", pairings, ", 'LOVE_FAMILY'");
        put("paired_recipient (pairing_id, recipient_id)", rows);
    }

    /** People outside the totals, whom nobody is paired with. */
    void resettled(int people) {
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < people; i++) {
            rows.add(new Object[] {++last, World.ALWAYS, ++last, World.VILLAGE, "RESETTLEMENT", "ACTIVE"});
        }
        put("recipient_span (recipient_id, from_day, household_id, division_code, category, status)", rows);
    }

    private static String category(int i, int children, int disabled) {
        if (i < children) {
            return i % 2 == 0 ? "ORPHAN" : "DE_FACTO_UNATTENDED_CHILD";
        }
        return i < children + disabled ? "SEVERELY_DISABLED_HARDSHIP" : "DESTITUTE";
    }

    private void put(String columns, List<Object[]> rows) {
        put(columns, rows, "");
    }

    private void put(String columns, List<Object[]> rows, String fixed) {
        var marks = "?" + ", ?".repeat(rows.get(0).length - 1);
        sql.batchUpdate("insert into " + columns + " values (" + marks + fixed + ")", rows);
    }
}
