package org.aixin.stats.rebuild;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.persistence.lock.LockConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Builds on whatever is not finished, in one instance at a time, and clears what is over. */
@Component
class RebuildJob implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RebuildJob.class);
    private static final String LOCK = "aixin:stats:rebuild";

    private final RebuildMapper rebuilds;
    private final Builder builder;
    private final Remains remains;
    private final LockConnection locks;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "rebuild");
        thread.setDaemon(true);
        return thread;
    });

    RebuildJob(RebuildMapper rebuilds, Builder builder, Remains remains, JdbcConnectionDetails database) {
        this.rebuilds = rebuilds;
        this.builder = builder;
        this.remains = remains;
        this.locks = new LockConnection(database);
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    void look() {
        if (working.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    work();
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Does what there is to do, on the calling thread. What fails is tried again where it was left. */
    synchronized void work() {
        try {
            if (!locks.tryLock(LOCK)) {
                return;
            }
            try {
                for (var next = rebuilds.unfinished(); next != null; next = rebuilds.unfinished()) {
                    builder.build(next, worker::isShutdown);
                }
                remains.clear(worker::isShutdown);
            } finally {
                locks.unlock(LOCK);
            }
        } catch (Builder.Interrupted stopping) {
            log.info("The rebuild goes on after the next start");
        } catch (SQLException | RuntimeException failure) {
            log.warn("The rebuild cannot go on for now: {}", failure.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        locks.close();
    }
}
