package org.aixin.registry.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.aixin.persistence.crypto.KeyFile;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What waits for an office is found by an index: no page makes the database read all that ever changed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "spring.config.name=registry-service",
            "management.server.port=0",
            "spring.kafka.listener.auto-startup=false"
        })
@RealServers(
        schema = "registrychanges",
        needs = {Link.DATABASE})
@Import(ExplainIT.Explainer.class)
class ExplainIT {

    private static final int ROWS = 20_000;
    private static final String DIGITS = "select 0 as d union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9";

    @Autowired
    private ChangeLists lists;

    @Autowired
    private Explainer explainer;

    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createDirectories(Path.of("target", "keys"))
                .resolve("crypto-changes-" + ProcessHandle.current().pid());
        KeyFile.create(file);
        registry.add("aixin.crypto.key-file", file::toString);
    }

    /** 20 000 changes in 20 counties, by 200 accounts; one in fifty is open. */
    @BeforeEach
    void manyChanges() {
        sql.sql("delete from recipient_change").update();
        sql.sql("""
                insert into recipient_change
                    (id, version, recipient_id, type, state, division_code, from_day, facts, proposed_by, proposed_at)
                select 1000 + n, 1, n %% 5000, 'MODIFY', if(n %% 50 = 0, 'PROPOSED', 'EFFECTIVE'),
                       concat('6229', 21 + floor(n / 50) %% 20, 100 + floor(n / 1000) %% 10, 200), '2026-01-01', '{}',
                       concat('console:', n %% 200), '2026-11-22'
                from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                      from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (select 0 as d union all select 1) f) numbers
                """.formatted(DIGITS)).update();
        sql.sql("analyze table recipient_change").query().listOfRows();
    }

    @Test
    void whatIsOpenInTheProvinceComesInTheOrderOfAnIndexAndStops() {
        var step = page(Grant.province(), open(null));
        assertThat(step.key()).as(step.toString()).isEqualTo("k_state");
        assertThat(step.extra()).doesNotContain("filesort");
    }

    @Test
    void whatIsOpenInATownshipOrACountyIsReadByAnIndex() {
        assertFew(page(Grant.division("622925101"), open(null)));
        assertFew(page(Grant.division("622925"), open(null)));
        assertFew(page(Grant.province(), open("622925")));
    }

    @Test
    void whatSomebodyProposedThemselvesIsReadByAnIndex() {
        var step = page(Grant.division("622925"), new ChangeFilter(null, null, null, "console:7"));
        assertThat(step.key()).as(step.toString()).isIn("k_proposer", "uk_sent");
        assertFew(step);
    }

    @Test
    void countingReadsAnIndexAsWell() {
        page(Grant.division("622925"), open(null));
        assertThat(explainer.of("select count(*)"))
                .filteredOn(step -> step.table().equals("recipient_change"))
                .isNotEmpty()
                .allSatisfy(ExplainIT::assertFew);
    }

    private static ChangeFilter open(String division) {
        return new ChangeFilter(ChangeState.PROPOSED, null, division, null);
    }

    private static void assertFew(Step step) {
        assertThat(step.key()).as(step.toString()).isNotEqualTo("null");
        assertThat(step.rows()).as(step.toString()).isLessThan(ROWS / 20);
    }

    private Step page(Grant grant, ChangeFilter filter) {
        explainer.steps.clear();
        var office = new Caller("console:7", CallerKind.CONSOLE, null, List.of(grant), Set.of("REGISTRY_READ"));
        Callers.runAs(office, () -> lists.page(filter, new PageRequest(1, 20), null));
        var steps = explainer.of("select id from");
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    /** How one table of a query is read. */
    record Step(String sql, String table, String key, long rows, String extra) {}

    /** Has the database explain every query on changes just before it runs, with the scope and the values in it. */
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
            if (begin.startsWith("select") && begin.contains("from recipient_change")) {
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
