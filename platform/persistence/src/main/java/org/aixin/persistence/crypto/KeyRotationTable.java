package org.aixin.persistence.crypto;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The progress of rotations in the database, so that whoever goes on after a crash knows where. */
class KeyRotationTable {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final KeyJournal journal;

    KeyRotationTable(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, KeyJournal journal) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.journal = journal;
    }

    List<KeyRotation> all() {
        return jdbc.sql("""
            select key_table, kid, table_name, pass, pass_at, after_id, found, unreadable, moved, moved_at,
                   finished_at
              from key_rotation
             order by key_table, kid, table_name
            """).query(KeyRotation.class).list();
    }

    /** As far as it has come; begun when it has not been. */
    KeyRotation begun(SealedTable table, int kid) {
        return known(table, kid).orElseGet(() -> {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                    insert into key_rotation
                           (key_table, kid, table_name, pass, pass_at, after_id, found, unreadable, moved)
                    values (?, ?, ?, 1, ?, ?, 0, 0, 0)
                    """)
                        .params(table.keyTable(), kid, table.name(), now(), Long.MIN_VALUE)
                        .update();
                journal.rotationBegun(table.keyTable(), table.name(), kid);
            });
            return find(table, kid);
        });
    }

    /** Notes what became of the rows up to an id. */
    KeyRotation advance(SealedTable table, int kid, long afterId, Reencryption.Outcome outcome) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
            update key_rotation
               set after_id = ?, found = found + ?, unreadable = unreadable + ?, moved = moved + ?,
                   moved_at = case when ? > 0 then ? else moved_at end
             where key_table = ? and kid = ? and table_name = ?
            """)
                .params(
                        afterId,
                        outcome.found(),
                        outcome.unreadable(),
                        outcome.moved(),
                        outcome.moved(),
                        now(),
                        table.keyTable(),
                        kid,
                        table.name())
                .update());
        return find(table, kid);
    }

    /** Walks through the table once more, from its beginning. */
    KeyRotation again(SealedTable table, int kid) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
            update key_rotation
               set pass = pass + 1, pass_at = ?, after_id = ?, found = 0, unreadable = 0
             where key_table = ? and kid = ? and table_name = ?
            """)
                .params(now(), Long.MIN_VALUE, table.keyTable(), kid, table.name())
                .update());
        return find(table, kid);
    }

    void finish(SealedTable table, int kid) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    update key_rotation set finished_at = ?
                     where key_table = ? and kid = ? and table_name = ?
                    """).params(now(), table.keyTable(), kid, table.name()).update();
            journal.rotationFinished(
                    table.keyTable(), table.name(), kid, find(table, kid).moved());
        });
    }

    private KeyRotation find(SealedTable table, int kid) {
        return known(table, kid).orElseThrow();
    }

    /** Empty while it was not begun. */
    Optional<KeyRotation> known(SealedTable table, int kid) {
        return jdbc.sql("""
            select key_table, kid, table_name, pass, pass_at, after_id, found, unreadable, moved, moved_at,
                   finished_at
              from key_rotation
             where key_table = ? and kid = ? and table_name = ?
            """)
                .params(table.keyTable(), kid, table.name())
                .query(KeyRotation.class)
                .optional();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
