package org.aixin.stats.reconciliation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.lock.LockConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets a run begin when it is due or asked for, one at a time among all instances. */
@Component
class ReconciliationJob implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationJob.class);
    private static final String LOCK = "aixin:stats:reconciliation";

    /** A first start in the middle of the day waits for the night. */
    private static final Duration NIGHT = Duration.ofHours(3);

    /** Somebody slept through the night. */
    private static final Duration LATEST = Duration.ofHours(27);

    private final RunMapper runs;
    private final Reconciliation reconciliation;
    private final ReconciliationSettings settings;
    private final Clock clock;
    private final LockConnection locks;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "reconciliation");
        thread.setDaemon(true);
        return thread;
    });

    ReconciliationJob(
            RunMapper runs,
            Reconciliation reconciliation,
            ReconciliationSettings settings,
            Clock clock,
            JdbcConnectionDetails database) {
        this.runs = runs;
        this.reconciliation = reconciliation;
        this.settings = settings;
        this.clock = clock;
        this.locks = new LockConnection(database);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 20_000)
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

    /** Carries out what is due, on the calling thread. */
    synchronized void work() {
        try {
            if (!locks.tryLock(LOCK)) {
                return;
            }
            try {
                // Whoever holds the lock knows that nobody runs.
                runs.interrupted(reconciliation.now());
                ask();
                for (var next = runs.waiting(); next != null; next = runs.waiting()) {
                    reconciliation.carryOut(next);
                }
            } finally {
                locks.unlock(LOCK);
            }
        } catch (SQLException | RuntimeException failure) {
            log.warn("Nothing can be reconciled for now: {}", failure.toString());
        }
    }

    private void ask() {
        due().ifPresent(scope -> runs.ask(scope, "schedule", reconciliation.now()));
    }

    private Optional<Scope> due() {
        var now = clock.instant();
        var night = BusinessDays.today(clock)
                .atTime(settings.nightly())
                .atZone(BusinessDays.ZONE)
                .toInstant();
        var lastFull = runs.lastStarted(Scope.FULL);
        var isNight = !now.isBefore(night) && now.isBefore(night.plus(NIGHT));
        var isMissing = lastFull == null || lastFull.isBefore(Reconciliation.at(night));
        var isOverdue = lastFull != null && lastFull.isBefore(Reconciliation.at(now.minus(LATEST)));
        if (isOverdue || (isNight && isMissing)) {
            return Optional.of(Scope.FULL);
        }
        var last = runs.lastStarted(null);
        var isDue = last == null || !last.isAfter(Reconciliation.at(now.minus(settings.every())));
        return isDue ? Optional.of(Scope.RECENT) : Optional.empty();
    }

    /** Asks for a full run that begins at once, or as soon as the one that runs has ended. */
    void full(String by) {
        if (runs.waiting() == null) {
            runs.ask(Scope.FULL, by, reconciliation.now());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        locks.close();
    }
}
