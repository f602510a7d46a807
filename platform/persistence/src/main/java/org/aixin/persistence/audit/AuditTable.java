package org.aixin.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one service's audit, in a schema where its user may add and read and nothing else.
 *
 * <p>Plain JDBC, since the schema's name is the service's and a mapper's SQL holds no names from outside.
 */
class AuditTable {

    private static final String COLUMNS =
            "writer, seq, id, at, event, result, actor, subject, source, field, purpose, case_reference, detail, trace_id";
    private static final int ARGUMENTS = 15;

    private final JdbcClient jdbc;
    private final String events;
    private final String anchors;

    /** @param schema the service's; its audit stands beside it */
    AuditTable(JdbcClient jdbc, String schema) {
        if (!schema.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not the name of a schema: " + schema);
        }
        this.jdbc = jdbc;
        this.events = schema + "_audit.audit_event";
        this.anchors = schema + "_audit.audit_anchor";
    }

    /** A row with the hash that was stored with it. */
    record Linked(AuditRow row, String hash) {}

    /** Where a chain ends. */
    record Head(long seq, String hash) {}

    /** All or none: one statement. */
    void insert(List<Linked> rows) {
        var marks = "(" + String.join(", ", Collections.nCopies(ARGUMENTS, "?")) + ")";
        var statement = jdbc.sql("insert into " + events + " (" + COLUMNS + ", hash) values "
                + String.join(", ", Collections.nCopies(rows.size(), marks)));
        for (var linked : rows) {
            var row = linked.row();
            statement = statement
                    .param(row.writer())
                    .param(row.seq())
                    .param(row.id())
                    .param(LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                    .param(row.event())
                    .param(row.result())
                    .param(row.actor())
                    .param(row.subject())
                    .param(row.source())
                    .param(row.field())
                    .param(row.purpose())
                    .param(row.caseReference())
                    .param(row.detail())
                    .param(row.traceId())
                    .param(linked.hash());
        }
        statement.update();
    }

    Optional<Head> head(String writer) {
        return jdbc.sql("select seq, hash from " + events + " where writer = ? order by seq desc limit 1")
                .param(writer)
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .optional();
    }

    List<String> writers() {
        return jdbc.sql("select distinct writer from " + events + " order by writer")
                .query(String.class)
                .list();
    }

    /** How many rows stand in a chain from its beginning to that one. */
    long count(String writer, long seq) {
        return jdbc.sql("select count(*) from " + events + " where writer = ? and seq <= ?")
                .params(writer, seq)
                .query(Long.class)
                .single();
    }

    List<Linked> after(String writer, long seq, int size) {
        return jdbc.sql("select " + COLUMNS + ", hash from " + events
                        + " where writer = ? and seq > ? order by seq limit ?")
                .params(writer, seq, size)
                .query((row, number) -> new Linked(row(row), row.getString("hash")))
                .list();
    }

    /** Rows that fit, newest first, after a place if one is given. */
    List<AuditRow> page(AuditFilter filter, @Nullable AuditPlace after, int size, int offset) {
        var where = filter.where(after);
        return jdbc.sql("select " + COLUMNS + " from " + events + where.text()
                        + " order by at desc, id desc limit :size offset :offset")
                .params(where.arguments())
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    long count(AuditFilter filter, int atMost) {
        var where = filter.where(null);
        return jdbc.sql("select count(*) from (select 1 from " + events + where.text() + " limit " + atMost
                        + ") counted")
                .params(where.arguments())
                .query(Long.class)
                .single();
    }

    /** The anchors of a chain as they were signed, in order. */
    List<String> anchors(String writer) {
        return jdbc.sql("select signed from " + anchors + " where writer = ? order by seq")
                .param(writer)
                .query(String.class)
                .list();
    }

    List<String> anchors() {
        return jdbc.sql("select signed from " + anchors + " order by writer, seq")
                .query(String.class)
                .list();
    }

    Optional<String> lastAnchor(String writer) {
        return jdbc.sql("select signed from " + anchors + " where writer = ? order by seq desc limit 1")
                .param(writer)
                .query(String.class)
                .optional();
    }

    void insertAnchor(Anchor anchor, String signed) {
        jdbc.sql("insert into " + anchors + " (writer, seq, at, signed) values (?, ?, ?, ?)")
                .params(anchor.writer(), anchor.seq(), LocalDateTime.ofInstant(anchor.at(), ZoneOffset.UTC), signed)
                .update();
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getString("writer"),
                row.getLong("seq"),
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("event"),
                row.getString("result"),
                row.getString("actor"),
                row.getString("subject"),
                row.getString("source"),
                row.getString("field"),
                row.getString("purpose"),
                row.getString("case_reference"),
                row.getString("detail"),
                row.getString("trace_id"));
    }
}
