package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No page of the list makes the database read the whole log. */
class ExplainIT extends OfficeTest {

    static final Caller PROVINCE = office(Grant.province());
    static final int ROWS = 40_000;

    @Autowired
    OfficeRecordMapper office;

    /** 40 000 records of three years, 20 counties and 200 units. */
    @BeforeEach
    void manyRecords() {
        transaction.executeWithoutResult(
                begun -> sql.sql("""
                        insert into care_record
                            (id, version, status, origin, kind, channel, occurred_at, occurred_on, pairing_id, cadre_id,
                             unit_id, household_id, division_code, facts, body, changed_at, idempotency_key, request_hash)
                        select 1000 + n, 1, 'VALID', 'APP', if(n %% 3 = 0, 'VISIT', 'CONTACT'), 'PHONE',
                               date_add('2023-12-01', interval n * 40 minute),
                               date(date_add('2023-12-01', interval n * 40 minute)), n, n %% 5000, 100 + n %% 200, n %% 5000,
                               concat('6229', 21 + n %% 20, 100 + floor(n / 20) %% 10, 200 + floor(n / 200) %% 10),
                               '{"recipients":[{"id":"1","category":"ORPHAN"}]}', x'00', '2026-11-22', concat('k', n), ''
                        from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                              from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (%2$s) f) numbers
                        """.formatted(digits(10), digits(4))).update());
        sql.sql("analyze table care_record").query().listOfRows();
        explainer.forget();
    }

    private static String digits(int count) {
        var digits = new StringBuilder("select 0 as d");
        for (var digit = 1; digit < count; digit++) {
            digits.append(" union all select ").append(digit);
        }
        return digits.toString();
    }

    @Test
    void thePageOfAProvinceComesInTheOrderOfAnIndexAndStops() {
        assertPage(PROVINCE, "?size=2", "k_recent", false);
        assertPage(PROVINCE, "?size=2&year=2025", "k_recent", false);
        assertPage(PROVINCE, "?size=2&kind=VISIT", "k_recent", false);
        assertPage(PROVINCE, "?size=2&category=ORPHAN&status=VALID", "k_recent", false);
        assertPage(PROVINCE, "?size=2&from=2025-03-01&to=2025-03-31", "k_recent", false);
        assertPage(PROVINCE, "?size=2&division=622900", "k_recent", false);
        assertPage(office(Grant.division("622900")), "?size=2", "k_recent", false);
    }

    @Test
    void thePageOfACountyAndOfUnitsReadsTheirRecordsInTheIndexAlone() {
        assertPage(PROVINCE, "?size=2&division=622925", "k_division_recent", true);
        assertPage(PROVINCE, "?size=2&division=622925101", "k_division_recent", true);
        assertPage(PROVINCE, "?size=2&division=622925&year=2025&kind=VISIT", "k_division_recent", true);
        assertPage(office(Grant.division("622925")), "?size=2", "k_division_recent", true);
        assertPage(PROVINCE, "?size=2&unit=150", "k_unit_recent", true);
        assertPage(office(Grant.unit(150)), "?size=2&year=2025", "k_unit_recent", true);
    }

    @Test
    void aCursorBeginsWhereThePageBeforeEnded() {
        var cursor = new CareRecordFilter.Place(Instant.parse("2024-06-01T00:00:00Z"), 5_000).cursor();
        assertPage(PROVINCE, "?size=2&cursor=" + cursor, "k_recent", false);
        assertPage(PROVINCE, "?size=2&division=622925&cursor=" + cursor, "k_division_recent", true);
    }

    @Test
    void countingStopsAfterTenThousandAndReadsAnIndexAlone() {
        assertThat(count(null)).isEqualTo(10_001);
        assertThat(count("622925")).isEqualTo(ROWS / 20);

        var steps = explainer.of("care_record", "select count(*)");
        assertThat(steps).hasSize(2).allSatisfy(step -> assertThat(step.extra()).contains("Using index"));
        assertThat(steps.get(1).key()).isEqualTo("k_division_recent");
    }

    private int count(@Nullable String division) {
        var filter = new OfficeFilter(division, null, null, null, null, null, null);
        return Callers.as(PROVINCE, () -> office.count(filter, null, 10_001));
    }

    private void assertPage(Caller caller, String query, String key, boolean sorted) {
        explainer.forget();
        // What is shown cannot be opened: these bodies were never sealed. That comes after the page is found.
        get(caller, LIST + query);
        var steps = explainer.of("care_record", "select id from");
        assertThat(steps).as(query).hasSize(1);
        var step = steps.get(0);
        assertThat(step.key()).as(query + " " + step).isEqualTo(key);
        // A short range may be read with its rows; a long one never.
        assertThat(step.extra().contains("Using index") || step.rows() < ROWS / 20)
                .as(query + " " + step)
                .isTrue();
        assertThat(step.extra().contains("filesort")).as(query + " " + step).isEqualTo(sorted);
        var rows = explainer.of("care_record", "select id, version");
        assertThat(rows).allSatisfy(row -> assertThat(row.key()).isEqualTo("PRIMARY"));
        assertThat(rows).extracting(Explainer.Step::rows).isSubsetOf(List.of(1L, 2L, 3L));
    }
}
