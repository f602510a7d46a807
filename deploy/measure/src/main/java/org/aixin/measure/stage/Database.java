package org.aixin.measure.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aixin.measure.MeasureFailed;
import org.aixin.testkit.servers.DatabaseServer;

/** Looks into every schema, and shapes those of the measurements. Thread-safe. */
public final class Database implements AutoCloseable {

    private final Connection connection;

    Database(DatabaseServer server) {
        try {
            this.connection = server.administrator();
        } catch (SQLException e) {
            throw new MeasureFailed("The database does not let its administrator in: " + e.getMessage(), e);
        }
    }

    public synchronized long number(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public synchronized void run(String... statements) {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw failed(sql, e);
            }
        }
    }

    /** The values of the first row. */
    public synchronized List<Object> row(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new MeasureFailed("There is nothing yet for: " + sql);
            }
            var values = new ArrayList<Object>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                values.add(rows.getObject(i));
            }
            return values;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** One of the server's own counters. */
    synchronized long status(String name) {
        var sql = "show global status like '" + name + "'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(2) : 0;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static MeasureFailed failed(String sql, SQLException e) {
        return new MeasureFailed("%s: %s".formatted(sql, e.getMessage()), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new MeasureFailed("The connection cannot be closed", e);
        }
    }
}
