package org.aixin.persistence.ids;

import com.baomidou.mybatisplus.core.toolkit.Sequence;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.aixin.persistence.lock.LockConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes 19-digit snowflake ids. The worker number in them is held by a database lock for as long as it is used, so no
 * two processes on one database server ever share it.
 *
 * <p>Thread-safe. When the lock is lost with its connection, the next id waits for a fresh number.
 */
public class Ids implements DisposableBean {

    private static final int WORKERS = 1024;

    private final LockConnection connection;
    private @Nullable Sequence sequence;
    private String lock = "";

    public Ids(JdbcConnectionDetails database) {
        connection = new LockConnection(database);
    }

    /**
     * The next id.
     *
     * @throws IllegalStateException when the database cannot be reached and no worker number is held
     */
    public synchronized long next() {
        if (sequence == null) {
            sequence = hire();
        }
        return sequence.nextId();
    }

    /** Keeps the connection alive and notices when the number is no longer ours. */
    @Scheduled(fixedDelay = 5_000)
    synchronized void renew() {
        if (sequence != null && !connection.holds(lock)) {
            sequence = null;
        }
    }

    private Sequence hire() {
        var start = ThreadLocalRandom.current().nextInt(WORKERS);
        try {
            for (var i = 0; i < WORKERS; i++) {
                var number = (start + i) % WORKERS;
                var name = "aixin:worker:" + number;
                if (connection.tryLock(name)) {
                    lock = name;
                    return new Sequence(number & 31, number >> 5);
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("No worker number for ids: the database cannot be reached", unreachable);
        }
        throw new IllegalStateException("All " + WORKERS + " worker numbers for ids are taken");
    }

    @Override
    public synchronized void destroy() {
        connection.close();
    }
}
