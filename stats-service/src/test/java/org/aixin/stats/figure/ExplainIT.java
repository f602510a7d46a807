package org.aixin.stats.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.stats.tree.Tree;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** No page makes the database read the counters of other nodes, or the whole tree. */
class ExplainIT extends StatsTest {

    static final String FIGURES = FigureMapper.class.getName();
    static final String DIVISIONS = "org.aixin.persistence.spans.DivisionSpanMapper";
    static final String PARENTS = "org.aixin.stats.statistics.ParentMapper";

    @Autowired
    SqlSessionFactory factory;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    /** How one table of a query is read. */
    record Step(String table, String key, long rows) {}

    /** 500 nodes of 30 months and two categories in each tree. */
    private void manyNodes() {
        for (var table : List.of("flow_division", "flow_managed_by", "flow_group")) {
            world.change("""
                    insert into %s
                    select 1, concat('9', 100000 + n.n), 202400 + m.n, c.category,
                           1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
                    from (%s) n, (%s) m, (select 'ORPHAN' as category union all select 'DESTITUTE') c
                    """.formatted(table, numbers(500), numbers(30)));
        }
        sql.sql("analyze table flow_division, flow_managed_by, flow_group")
                .query()
                .listOfRows();
    }

    private void manyDivisions() {
        world.divisions();
        world.change("""
                insert into division_span (code, from_day, to_day, parent_code, name, level)
                select concat('9', 10000 + n.n), '2023-01-01', null, concat('9', 20000 + floor(n.n / 10)), 'x', 'COUNTY'
                from (%s) n
                """.formatted(numbers(2500)));
        sql.sql("analyze table division_span").query().listOfRows();
    }

    /** For all trees and both questions of the many nodes, which take seconds to make. */
    @Test
    void theMonthsOfANodeAndAMonthOfManyNodesAreReadByTheKeyOfTheCounters() {
        manyNodes();
        var nodes = List.of("9100001", "9100002", "9100003", "9100004");
        for (var tree : Tree.values()) {
            var months = explain(FIGURES + ".months", Map.of("gen", 1, "tree", tree, "node", "9100007"));
            assertThat(months).as("%s", tree).hasSize(1);
            assertThat(months.get(0).key()).as("%s", tree).isEqualTo("PRIMARY");
            assertThat(months.get(0).rows()).as("%s", tree).isLessThanOrEqualTo(100);

            var month = explain(
                    FIGURES + ".flows",
                    Map.of("gen", 1, "tree", tree, "nodes", nodes, "firstMonth", 202405, "lastMonth", 202405));
            assertThat(month).as("%s", tree).extracting(Step::key).contains("PRIMARY");
            assertThat(month)
                    .as("%s", tree)
                    .allSatisfy(step -> assertThat(step.rows()).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void whatHangsUnderDivisionsIsFoundByTheirParents() {
        manyDivisions();
        var wanted = Map.of("codes", List.of("920000", "920001"), "day", LocalDate.of(2026, 11, 22));
        for (var query : List.of("hanging", "divisions")) {
            var steps = explain(PARENTS + "." + query, wanted);

            assertThat(steps).extracting(Step::key).containsExactly("k_parent");
            assertThat(steps.get(0).rows()).isLessThanOrEqualTo(50);
        }
    }

    @Test
    void whatReportsForItselfIsFoundAmongThoseAloneThatDo() {
        manyDivisions();
        world.division("622921", new DivisionChanged.Span(World.ALWAYS, null, "622900", null, true));

        var steps = explain(DIVISIONS + ".reportingUnits", Map.of("day", LocalDate.of(2026, 11, 22)));

        assertThat(steps).extracting(Step::key).containsExactly("k_reporting_unit");
        assertThat(steps.get(0).rows()).isLessThanOrEqualTo(10);
    }

    private List<Step> explain(String query, Map<String, Object> wanted) {
        return transaction.execute(begun -> {
            var configuration = factory.getConfiguration();
            var mapped = configuration.getMappedStatement(query);
            var bound = mapped.getBoundSql(wanted);
            var steps = new ArrayList<Step>();
            var source = configuration.getEnvironment().getDataSource();
            var connection = DataSourceUtils.getConnection(source);
            try (var explaining = connection.prepareStatement("explain " + bound.getSql())) {
                configuration.newParameterHandler(mapped, wanted, bound).setParameters(explaining);
                try (var rows = explaining.executeQuery()) {
                    while (rows.next()) {
                        steps.add(new Step(
                                rows.getString("table"), String.valueOf(rows.getString("key")), rows.getLong("rows")));
                    }
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(query, failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
            return steps;
        });
    }

    private static String numbers(int count) {
        var digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "select n from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n from %1$s a, %1$s b, %1$s c, %1$s e) all_n where n between 1 and %2$d"
                .formatted(digits, count);
    }
}
