package org.aixin.stats.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.lock.SoleWorker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets a run begin when it is due or asked for, one at a time among all instances. */
@Component
class ReconciliationJob implements DisposableBean {

    /** A first start in the middle of the day waits for the night. */
    private static final Duration NIGHT = Duration.ofHours(3);

    /** Somebody slept through the night. */
    private static final Duration LATEST = Duration.ofHours(27);

    private final RunMapper runs;
    private final Reconciliation reconciliation;
    private final ReconciliationSettings settings;
    private final Clock clock;
    private final SoleWorker worker;

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
        this.worker = new SoleWorker("aixin:stats:reconciliation", database, this::carryOut);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 20_000)
    void look() {
        worker.look();
    }

    /** Carries out what is due, on the calling thread. */
    void work() {
        worker.work();
    }

    private void carryOut() {
        // Whoever holds the lock knows that nobody runs.
        runs.interrupted(reconciliation.now());
        ask();
        for (var next = runs.waiting(); next != null; next = runs.waiting()) {
            reconciliation.carryOut(next);
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
        var last = runs.last();
        return last == null || last.isOver(Reconciliation.at(now), settings.every())
                ? Optional.of(Scope.RECENT)
                : Optional.empty();
    }

    /** Asks for a full run that begins at once, or as soon as the one that runs has ended. */
    void full(String by) {
        if (runs.waiting() == null) {
            runs.ask(Scope.FULL, by, reconciliation.now());
        }
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
