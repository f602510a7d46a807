package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What waits for an office is found by an index: no page makes the database read all that ever changed. */
@Import(Explainer.class)
class ChangeListsIT extends RegistryUnderTest {

    private static final String CHANGES = "/api/console/v1/recipient-changes";
    private static final String CORRECTIONS = "/internal/v1/correction-proposals";
    private static final int ROWS = 20_000;
    private static final Caller PROVINCE = office(Grant.province());
    private static final Caller COUNTY = office(Grant.division("620125"));
    private static final Caller TOWNSHIP_OFFICE = office(Grant.division("620125101"));

    @Autowired
    Explainer explainer;

    /** 20,000 changes of twenty counties, by two hundred cadres and accounts; one in fifty is open. */
    @BeforeEach
    void manyChanges() throws SQLException {
        explainer.ask(false);
        run("""
                insert into recipient_change
                    (id, version, recipient_id, type, state, division_code, from_day, facts, proposed_by, proposed_at)
                select 7000000 + n, 1, 7000000 + n %% 5000, 'MODIFY', if(n %% 50 = 0, 'PROPOSED', 'EFFECTIVE'),
                       concat('6201', 21 + floor(n / 50) %% 20, 100 + floor(n / 1000) %% 10, 200), '2026-01-01', '{}',
                       concat(if(n %% 2, 'cadre:', 'console:'), 7000000 + n %% 200), '2026-11-22'
                from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                      from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (select 0 as d union all select 1) f) numbers
                """.formatted("select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8"
                + " union all select 9"));
        run("analyze table recipient_change");
    }

    @AfterEach
    void noneOfThem() throws SQLException {
        run("delete from recipient_change where id between 7000000 and 7999999");
    }

    @Test
    void noListOfChangesReadsMoreThanItsPageFromAnIndex() {
        var step = page(PROVINCE, CHANGES + "?state=PROPOSED");
        assertThat(step.key()).as(step.toString()).isEqualTo("k_state");
        assertThat(step.extra()).as(step.toString()).doesNotContain("filesort");

        for (var caller : List.of(TOWNSHIP_OFFICE, COUNTY)) {
            assertFew(page(caller, CHANGES + "?state=PROPOSED"));
            assertFew(page(caller, CHANGES + "?state=PROPOSED&type=MODIFY"));
        }
        assertFew(page(PROVINCE, CHANGES + "?state=PROPOSED&division=620125"));
        assertFew(page(COUNTY, CHANGES));
        assertFew(page(office("console:7000006", Grant.province()), CHANGES + "?mine=true"));

        page(COUNTY, CHANGES + "?state=PROPOSED");
        assertThat(explainer.of("recipient_change", "select count(*)"))
                .isNotEmpty()
                .allSatisfy(ChangeListsIT::assertFew);
    }

    @Test
    void whatACadreProposedIsReadByAnIndex() {
        assertFew(page(Caller.cadre(7_000_007), CORRECTIONS + "?size=20"));
        assertFew(page(Caller.cadre(7_000_007), CORRECTIONS + "?size=20&recipientId=7000007"));
    }

    private Explainer.Step page(Caller caller, String path) {
        explainer.ask(true);
        assertThat(get(path, caller).status()).as(path).isEqualTo(200);
        var steps = explainer.of("recipient_change", "select id from");
        assertThat(steps).as(path).hasSize(1);
        return steps.get(0);
    }

    private static void assertFew(Explainer.Step step) {
        assertThat(step.key()).as(step.toString()).isNotEqualTo("null");
        assertThat(step.rows()).as(step.toString()).isLessThan(ROWS / 10);
    }

    private static Caller office(Grant grant) {
        return office("console:715", grant);
    }

    private static Caller office(String subject, Grant grant) {
        return new Caller(subject, CallerKind.CONSOLE, null, List.of(grant), Set.of("REGISTRY_READ"));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
