package org.aixin.persistence.ids;

import com.baomidou.mybatisplus.core.toolkit.Sequence;
import java.sql.SQLException;
import java.time.Clock;
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
    private final Clock clock;
    private @Nullable Sequence sequence;
    private String lock = "";

    /** @param clock of the machine, which goes on: what was made later has the greater number */
    public Ids(JdbcConnectionDetails database, Clock clock) {
        this.connection = new LockConnection(database);
        this.clock = clock;
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
                    return new QuietSequence(number & 31, number >> 5, clock);
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

    /** Reads the clock when it is asked: the sequence by itself keeps a thread that reads it a thousand times a second. */
    private static final class QuietSequence extends Sequence {

        private final Clock clock;

        QuietSequence(long worker, long datacentre, Clock clock) {
            super(worker, datacentre);
            this.clock = clock;
        }

        @Override
        protected long timeGen() {
            return clock.millis();
        }
    }
}
