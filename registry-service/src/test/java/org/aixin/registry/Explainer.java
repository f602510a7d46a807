package org.aixin.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.testkit.TestServers;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.springframework.boot.test.context.TestComponent;

/** Has the database explain every query just before it runs, with the scope and the values in it, once it is asked to. */
@TestComponent
@Intercepts(@Signature(type = ParameterHandler.class, method = "setParameters", args = PreparedStatement.class))
class Explainer implements Interceptor {

    /** How one table of a query is read. */
    record Step(String sql, String table, String key, long rows, String extra) {}

    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger queries = new AtomicInteger();
    private volatile boolean asked;

    void ask(boolean now) {
        asked = now;
        steps.clear();
        queries.set(0);
    }

    /** The steps of the queries on the table that begin like this. */
    List<Step> of(String table, String sqlBegin) {
        return steps.stream()
                .filter(step -> step.table.equals(table) && step.sql.startsWith(sqlBegin))
                .toList();
    }

    /** How many queries there were, the same one twice counted twice. */
    int queries() {
        return queries.get();
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        var parameters = (ParameterHandler) invocation.getTarget();
        var bound = (BoundSql) SystemMetaObject.forObject(parameters).getValue("boundSql");
        var sql = bound.getSql()
                .replaceAll("/\\*.*?\\*/", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        // What looks at people in the background does so whenever it likes.
        var background = Thread.currentThread().getName().startsWith("aixin:");
        if (asked && !background && sql.startsWith("select")) {
            explain(sql, bound.getSql(), parameters, (PreparedStatement)
                    invocation.getArgs()[0]);
        }
        return invocation.proceed();
    }

    private static Connection administrator(String schema) throws SQLException {
        var connection = TestServers.database().administrator();
        connection.setCatalog(schema);
        return connection;
    }

    private void explain(String sql, String asWritten, ParameterHandler parameters, PreparedStatement statement)
            throws SQLException {
        queries.incrementAndGet();
        // How a view is read is told to the administrator alone.
        try (var connection = administrator(statement.getConnection().getCatalog());
                var explaining = connection.prepareStatement("explain " + asWritten)) {
            parameters.setParameters(explaining);
            try (var rows = explaining.executeQuery()) {
                while (rows.next()) {
                    steps.add(new Step(
                            sql,
                            String.valueOf(rows.getString("table")),
                            String.valueOf(rows.getString("key")),
                            rows.getLong("rows"),
                            String.valueOf(rows.getString("Extra"))));
                }
            }
        }
    }
}
