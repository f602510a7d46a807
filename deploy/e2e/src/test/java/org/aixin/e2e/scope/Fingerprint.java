package org.aixin.e2e.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aixin.standalone.RunningSystem;

/**
 * A checksum of every table that holds something of somebody's. What the system writes of its own accord is left out by
 * name, so that a new table is in.
 */
record Fingerprint(Map<String, Long> tables) {

    private static final String DATABASES = "'registry','pairing','visit','policy','stats','miniprogram'";

    private static final Set<String> WRITTEN_ALL_THE_TIME = Set.of(
            "flyway_schema_history",
            // relays, projections and their upkeep
            "outbox",
            "projected_version",
            "projection_load",
            "parked_event",
            "cadre_span",
            "division_span",
            "unit_span",
            "recipient_span",
            "paired",
            "paired_recipient",
            // counters and comparisons
            "business_day",
            "counted_record",
            "flow_division",
            "flow_group",
            "flow_managed_by",
            "target_division",
            "target_group",
            "target_managed_by",
            "node_version",
            "pairing_year",
            "latch",
            "generation",
            "rebuild",
            "reconciliation",
            "standing_check",
            // attempts to log in, and log-ins
            "login_attempt",
            "login_ticket",
            "binding_token",
            "binding_try",
            "cadre_session",
            "refresh_token",
            "client_assertion",
            // what agencies got today, and who was refused
            "client_usage",
            "audit_event",
            "audit_anchor");

    static Fingerprint of(RunningSystem system) throws SQLException {
        try (var connection = system.servers().database().administrator()) {
            return of(connection, tables(connection, DATABASES));
        }
    }

    /** What one service keeps, for who asks often. */
    static final class Watch implements AutoCloseable {

        private final Connection connection;
        private final Set<String> tables;

        Watch(RunningSystem system, String database) throws SQLException {
            this.connection = system.servers().database().administrator();
            this.tables = tables(connection, "'" + database + "'");
        }

        Fingerprint now() throws SQLException {
            return of(connection, tables);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static Set<String> tables(Connection connection, String databases) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select concat(table_schema, '.', table_name), table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema in (" + databases + ")")) {
            while (tables.next()) {
                if (!WRITTEN_ALL_THE_TIME.contains(tables.getString(2))) {
                    names.add(tables.getString(1));
                }
            }
        }
        return names;
    }

    private static Fingerprint of(Connection connection, Set<String> tables) throws SQLException {
        var sums = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var checksums = statement.executeQuery("checksum table " + String.join(", ", tables))) {
            while (checksums.next()) {
                sums.put(checksums.getString(1), checksums.getLong(2));
            }
        }
        return new Fingerprint(sums);
    }

    /** The tables that hold something else afterwards. */
    Set<String> difference(Fingerprint after) {
        var different = new TreeSet<String>();
        after.tables.forEach((table, sum) -> {
            if (!sum.equals(tables.get(table))) {
                different.add(table);
            }
        });
        return different;
    }
}
