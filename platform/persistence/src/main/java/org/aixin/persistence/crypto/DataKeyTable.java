package org.aixin.persistence.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wrapped data keys in the database.
 *
 * <p>Plain JDBC and a transaction of its own: uses counted in a business transaction would vanish with its roll-back
 * though their vectors were drawn, and its row lock would queue every writer behind the longest one.
 */
class DataKeyTable {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;
    private final KeyJournal journal;

    DataKeyTable(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, KeyJournal journal) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.journal = journal;
    }

    Optional<DataKey> find(String table, int kid) {
        return jdbc.sql("""
                        select table_name, kid, provider, wrapped_key
                          from data_key
                         where table_name = ? and kid = ?
                        """).params(table, kid).query(DataKeyTable::row).optional();
    }

    /** The key that new values are sealed with: the newest. */
    Optional<DataKey> writing(String table) {
        return jdbc.sql("""
                        select table_name, kid, provider, wrapped_key
                          from data_key
                         where table_name = ? and state = 'WRITING'
                         order by kid desc
                         limit 1
                        """).params(table).query(DataKeyTable::row).optional();
    }

    /** Counts a block of uses ahead; false when the key is no longer for writing or would pass the limit. */
    boolean reserve(DataKey key, long block, long limit) {
        var raised = own.execute(status -> jdbc.sql("""
                        update data_key
                           set uses = uses + ?
                         where table_name = ? and kid = ? and state = 'WRITING' and uses + ? <= ?
                        """)
                .params(List.of(block, key.tableName(), key.kid(), block, limit))
                .update());
        return raised != null && raised == 1;
    }

    /** Stores a new key for writing and retires the older ones to reading; false when another instance was first. */
    boolean add(DataKey key) {
        try {
            own.executeWithoutResult(status -> {
                jdbc.sql("""
                                insert into data_key (table_name, kid, provider, wrapped_key, state, uses, created_at)
                                values (?, ?, ?, ?, 'WRITING', 0, ?)
                                """)
                        .params(
                                key.tableName(),
                                key.kid(),
                                key.provider(),
                                key.wrappedKey().bytes(),
                                now())
                        .update();
                jdbc.sql("update data_key set state = 'READING' where table_name = ? and kid < ?")
                        .params(key.tableName(), key.kid())
                        .update();
                journal.created(key.tableName(), key.kid(), key.provider());
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Everything there is, for whoever looks after the keys. */
    List<Standing> standings() {
        return jdbc.sql("""
            select table_name, kid, provider, wrapped_key, state, uses, created_at, retired_at
              from data_key
             order by table_name, kid
            """).query(DataKeyTable::standing).list();
    }

    /**
     * Puts the same key, wrapped by another, in its place; false when somebody else did.
     *
     * @param by the number of that other
     */
    boolean rewrap(DataKey key, Sealed wrapped, int by) {
        return Boolean.TRUE.equals(own.execute(status -> {
            var changed = jdbc.sql(
                            "update data_key set wrapped_key = ? where table_name = ? and kid = ? and wrapped_key = ?")
                    .params(
                            wrapped.bytes(),
                            key.tableName(),
                            key.kid(),
                            key.wrappedKey().bytes())
                    .update();
            if (changed == 1) {
                journal.rewrapped(key.tableName(), key.kid(), by);
            }
            return changed == 1;
        }));
    }

    /** Notes that no value is under the older keys of a table any more. */
    void retireBefore(String table, int kid) {
        own.executeWithoutResult(status -> {
            var retired = jdbc.sql("""
                    update data_key
                       set retired_at = ?
                     where table_name = ? and kid < ? and state = 'READING' and retired_at is null
                    """).params(now(), table, kid).update();
            if (retired > 0) {
                journal.retiredBefore(table, kid);
            }
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * A key with what has become of it.
     *
     * @param state {@code WRITING} for the newest key of a table, {@code READING} for the older ones
     * @param retiredAt UTC; null while values may be under it
     */
    record Standing(
            DataKey key,
            String state,
            long uses,
            LocalDateTime createdAt,
            @Nullable LocalDateTime retiredAt) {

        boolean writing() {
            return state.equals("WRITING");
        }

        /** Whether it still has values that a newer key is to take over. */
        boolean givingWay() {
            return !writing() && retiredAt == null;
        }
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row(row, number),
                row.getString("state"),
                row.getLong("uses"),
                row.getObject("created_at", LocalDateTime.class),
                row.getObject("retired_at", LocalDateTime.class));
    }

    private static DataKey row(ResultSet row, int number) throws SQLException {
        return new DataKey(
                row.getString("table_name"),
                row.getInt("kid"),
                row.getString("provider"),
                Sealed.of(row.getBytes("wrapped_key")));
    }
}
