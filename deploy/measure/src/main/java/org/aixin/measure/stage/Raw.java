package org.aixin.measure.stage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.aixin.measure.load.Crew;
import org.aixin.measure.load.Worker;
import org.aixin.testkit.servers.DatabaseServer;
import org.aixin.testkit.servers.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The database without the system: the same rows into tables of the same shape, through the same driver with the same
 * settings and a pool of the same size, and nothing around it.
 */
public final class Raw implements AutoCloseable {

    private static final String SCHEMA = "measure";

    /** As in aixin-persistence.yml. */
    private static final String URL = "?useLocalSessionState=true&cachePrepStmts=true&useServerPrepStmts=true"
            + "&prepStmtCacheSize=128&prepStmtCacheSqlLimit=8192"
            + "&rewriteBatchedStatements=true&connectionCollation=utf8mb4_unicode_ci&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&connectTimeout=2000&socketTimeout=30000"
            + "&allowPublicKeyRetrieval=true&sslMode=PREFERRED";

    private static final int POOL = 10;

    private static final List<String> RECORD = List.of(
            "id",
            "version",
            "status",
            "origin",
            "kind",
            "channel",
            "occurred_at",
            "occurred_on",
            "pairing_id",
            "cadre_id",
            "unit_id",
            "household_id",
            "division_code",
            "facts",
            "body",
            "changed_at",
            "request_hash",
            "idempotency_key");
    private static final List<String> EVENT = List.of("shard", "topic", "msg_key", "type", "payload", "event_id");
    private static final List<String> COUNTED = List.of(
            "gen",
            "version",
            "counted",
            "kind",
            "occurred_on",
            "pairing_id",
            "household_id",
            "cadre_id",
            "unit_id",
            "division_code",
            "category",
            "orphans",
            "unattended_children",
            "severely_disabled",
            "destitute",
            "resettlement",
            "policies",
            "difficulties_resolved",
            "difficulties_reported",
            "good_deeds",
            "aid_cash_fen",
            "aid_goods_fen",
            "four_must",
            "hazards_found",
            "hazards_removed",
            "division_path",
            "managed_by_path",
            "group_path",
            "id");

    private final DatabaseServer server;
    private final Database database;
    private final Schema schema;
    private final AtomicLong ids = new AtomicLong();
    private @Nullable HikariDataSource pool;

    Raw(DatabaseServer server, Database database) {
        this.server = server;
        this.database = database;
        var password = UUID.randomUUID().toString();
        this.schema = new Schema(SCHEMA, password, password);
    }

    /** Makes the tables, empty, in the shape which the system's have now. */
    public void prepare() {
        close();
        server.recreate(schema);
        database.run(
                "create table measure.care_record like visit.care_record",
                "create table measure.outbox like visit.outbox",
                "create table measure.counted_record like stats.counted_record");
        var config = new HikariConfig();
        config.setJdbcUrl(server.url(SCHEMA) + URL);
        config.setUsername(SCHEMA);
        config.setPassword(schema.password());
        config.setMaximumPoolSize(POOL);
        config.setConnectionTimeout(5_000);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool = new HikariDataSource(config);
    }

    private HikariDataSource pool() {
        if (pool == null) {
            throw new IllegalStateException("Nothing is prepared");
        }
        return pool;
    }

    /** A transaction per care record: the record and its event, as the last that the system stored. */
    public Crew twoInserts() {
        return records(1);
    }

    /** The same in JDBC batches, so many records in a transaction. */
    public Crew batches(int size) {
        return records(size);
    }

    private Crew records(int size) {
        var record = database.row(last(RECORD, "visit.care_record"));
        var event = database.row(last(EVENT, "visit.outbox"));
        return number ->
                new Inserts(insert("care_record", RECORD, ""), record, insert("outbox", EVENT, ""), event, size);
    }

    /** Transactions that each upsert so many rows of counted records, as the last that the system counted. */
    public Crew counted(int size) {
        var row = database.row(last(COUNTED, "stats.counted_record"));
        var sql = insert(
                "counted_record",
                COUNTED,
                " on duplicate key update version = values(version), division_path = values(division_path),"
                        + " managed_by_path = values(managed_by_path), group_path = values(group_path)");
        return number -> new Upserts(sql, row, size);
    }

    private static String last(List<String> columns, String table) {
        return "select %s from %s order by id desc limit 1".formatted(String.join(", ", columns), table);
    }

    private static String insert(String table, List<String> columns, String otherwise) {
        return "insert into %s (%s) values (%s)%s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")),
                        otherwise);
    }

    private final class Inserts implements Worker {

        private final String recordSql;
        private final List<Object> record;
        private final String eventSql;
        private final List<Object> event;
        private final int size;

        private Inserts(String recordSql, List<Object> record, String eventSql, List<Object> event, int size) {
            this.recordSql = recordSql;
            this.record = record;
            this.eventSql = eventSql;
            this.event = event;
            this.size = size;
        }

        @Override
        public int work() throws SQLException {
            try (var connection = pool().getConnection();
                    var records = connection.prepareStatement(recordSql);
                    var events = connection.prepareStatement(eventSql)) {
                for (int i = 0; i < size; i++) {
                    long id = ids.incrementAndGet();
                    fill(records, record);
                    records.setLong(1, id);
                    records.setString(record.size(), "raw-" + id);
                    fill(events, event);
                    events.setBytes(event.size(), random());
                    if (size > 1) {
                        records.addBatch();
                        events.addBatch();
                    }
                }
                if (size > 1) {
                    records.executeBatch();
                    events.executeBatch();
                } else {
                    records.executeUpdate();
                    events.executeUpdate();
                }
                connection.commit();
                return size;
            }
        }
    }

    private final class Upserts implements Worker {

        private final String sql;
        private final List<Object> row;
        private final int size;

        private Upserts(String sql, List<Object> row, int size) {
            this.sql = sql;
            this.row = row;
            this.size = size;
        }

        @Override
        public int work() throws SQLException {
            try (var connection = pool().getConnection();
                    var rows = connection.prepareStatement(sql)) {
                for (int i = 0; i < size; i++) {
                    fill(rows, row);
                    rows.setLong(row.size(), ids.incrementAndGet());
                    rows.addBatch();
                }
                rows.executeBatch();
                connection.commit();
                return size;
            }
        }
    }

    private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static byte[] random() {
        var id = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
