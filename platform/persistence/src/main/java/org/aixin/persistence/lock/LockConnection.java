package org.aixin.persistence.lock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * One connection outside the pool that holds named locks ({@code GET_LOCK}). The database drops them when the
 * connection dies, so a crashed process never keeps one.
 *
 * <p>Not thread-safe: one owner, one thread.
 */
public class LockConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LockConnection.class);

    /** Whoever ends does not wait longer for a server that is away. */
    private static final int GOODBYE_MILLIS = 2_000;

    private final JdbcConnectionDetails database;
    private @Nullable Connection connection;

    public LockConnection(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** Takes the lock if nobody holds it; never waits. */
    public boolean tryLock(String name) throws SQLException {
        return ask("select get_lock(?, 0)", name) == 1;
    }

    /** Gives the lock back; a lock that was lost meanwhile is no error. */
    public void unlock(String name) throws SQLException {
        ask("select release_lock(?)", name);
    }

    /** Whether this connection still holds the lock. */
    public boolean holds(String name) {
        try {
            return ask("select is_used_lock(?) = connection_id()", name) == 1;
        } catch (SQLException lost) {
            hangUp();
            return false;
        }
    }

    private int ask(String sql, String name) throws SQLException {
        try (var statement = open().prepareStatement(sql)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() ? answer.getInt(1) : 0;
            }
        } catch (SQLException broken) {
            hangUp();
            throw broken;
        }
    }

    private Connection open() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection =
                    DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        }
        return connection;
    }

    /** Gives back every lock: a server that only notices that the connection ended drops them a moment later. */
    @Override
    public void close() {
        if (connection != null) {
            try (var statement = connection.createStatement()) {
                connection.setNetworkTimeout(Runnable::run, GOODBYE_MILLIS);
                statement.execute("select release_all_locks()");
            } catch (SQLException gone) {
                log.debug("The lock connection was already gone", gone);
            }
        }
        hangUp();
    }

    private void hangUp() {
        var closing = connection;
        connection = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException gone) {
                log.debug("The lock connection was already gone", gone);
            }
        }
    }
}
