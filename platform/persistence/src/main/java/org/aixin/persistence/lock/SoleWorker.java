package org.aixin.persistence.lock;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Long work in the background, on one thread of one instance at a time. What fails is told to the log and tried again
 * when the work is looked for the next time, so the work itself notes how far it came.
 */
public class SoleWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SoleWorker.class);

    private final String name;
    private final Runnable work;
    private final LockConnection locks;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService thread;

    /** @param name of the lock that all instances share, and of the thread */
    public SoleWorker(String name, JdbcConnectionDetails database, Runnable work) {
        this.name = name;
        this.work = work;
        this.locks = new LockConnection(database);
        this.thread = Executors.newSingleThreadExecutor(task -> {
            var made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Lets the work begin in the background, unless this instance is at it. */
    public void look() {
        if (working.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    work();
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Does the work on the calling thread, unless another instance is at it. */
    public synchronized void work() {
        try {
            if (!locks.tryLock(name)) {
                return;
            }
            try {
                work.run();
            } finally {
                locks.unlock(name);
            }
        } catch (SQLException | RuntimeException failure) {
            if (isStopping()) {
                log.info("{} goes on after the next start", name);
            } else {
                log.warn("{} cannot go on for now: {}", name, failure.toString());
            }
        }
    }

    /** Whether the process ends: the work leaves what is left to the next. */
    public boolean isStopping() {
        return thread.isShutdown();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        locks.close();
    }
}
