package org.aixin.pairing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.page.PageRequest;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office may see is found by an index: no page makes the database read the whole ledger. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "spring.config.name=pairing-service",
            "management.server.port=0",
            "spring.kafka.listener.auto-startup=false"
        })
@RealServers(
        schema = "pairingplans",
        needs = {Link.DATABASE})
@Import(ExplainIT.Explainer.class)
class ExplainIT {

    private static final int ROWS = 20_000;
    private static final String DIGITS = "select 0 as d union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9";

    @Autowired
    private PairingList list;

    @Autowired
    private Explainer explainer;

    @Autowired
    private JdbcClient sql;

    /** 20 000 active pairings in 20 counties, of 200 units. */
    @BeforeEach
    void manyPairings() {
        sql.sql("delete from pairing").update();
        sql.sql("""
                insert into pairing
                    (id, version, cadre_id, household_id, covered, title, from_day, division_code, unit_id, begun_at, begun_by)
                select 1000 + n, 1, n %% 5000, 1000 + n, '[]', 'LOVE_FAMILY', '2024-01-01',
                       concat('6229', 21 + n %% 20, 100 + floor(n / 20) %% 10, 200 + floor(n / 200) %% 10), 100 + n %% 200,
                       '2026-11-22', 'console:test'
                from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                      from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (select 0 as d union all select 1) f) numbers
                """.formatted(DIGITS)).update();
        sql.sql("analyze table pairing").query().listOfRows();
    }

    @Test
    void theProvincesPageComesInTheOrderOfTheIdsAndStops() {
        var step = page(Grant.province());
        assertThat(step.key()).isEqualTo("PRIMARY");
        assertThat(step.extra()).doesNotContain("filesort");
    }

    @Test
    void thePageOfACountyAndOfAUnitReadsTheirPairingsByAnIndex() {
        assertFew(page(Grant.division("622925")), "k_division");
        assertFew(page(Grant.division("622925101")), "k_division");
        assertFew(page(Grant.unit(150)), "k_unit");
    }

    @Test
    void theCountOfACountyReadsTheirPairingsByAnIndex() {
        page(Grant.division("622925"));
        assertThat(explainer.of("select count(*)"))
                .filteredOn(step -> step.table().equals("pairing"))
                .isNotEmpty()
                .allSatisfy(step -> assertFew(step, "k_division"));
    }

    private static void assertFew(Step step, String key) {
        assertThat(step.key()).as(step.toString()).isEqualTo(key);
        assertThat(step.rows()).as(step.toString()).isLessThan(ROWS / 5);
    }

    private Step page(Grant grant) {
        explainer.steps.clear();
        var office = new Caller("console:office", CallerKind.CONSOLE, null, List.of(grant), Set.of("PAIRING_READ"));
        Callers.runAs(
                office, () -> list.page(new PairingFilter(null, null, null, null, null), new PageRequest(1, 20), null));
        var steps = explainer.of("select id, version");
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    /** How one table of a query is read. */
    record Step(String sql, String table, String key, long rows, String extra) {}

    /** Has the database explain every query on pairings just before it runs, with the scope and the values in it. */
    @TestComponent
    @Intercepts(@Signature(type = ParameterHandler.class, method = "setParameters", args = PreparedStatement.class))
    static class Explainer implements Interceptor {

        private final List<Step> steps = new CopyOnWriteArrayList<>();

        List<Step> of(String sqlBegin) {
            return steps.stream().filter(step -> step.sql.startsWith(sqlBegin)).toList();
        }

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            var parameters = (ParameterHandler) invocation.getTarget();
            var bound = (BoundSql) SystemMetaObject.forObject(parameters).getValue("boundSql");
            var begin = bound.getSql().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            var statement = (PreparedStatement) invocation.getArgs()[0];
            if (begin.startsWith("select") && begin.contains("from pairing")) {
                try (var explaining = statement.getConnection().prepareStatement("explain " + bound.getSql())) {
                    parameters.setParameters(explaining);
                    try (var rows = explaining.executeQuery()) {
                        while (rows.next()) {
                            steps.add(new Step(
                                    begin,
                                    String.valueOf(rows.getString("table")),
                                    String.valueOf(rows.getString("key")),
                                    rows.getLong("rows"),
                                    String.valueOf(rows.getString("Extra"))));
                        }
                    }
                }
            }
            return invocation.proceed();
        }
    }
}
