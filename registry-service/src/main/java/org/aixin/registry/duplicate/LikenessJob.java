package org.aixin.registry.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.aixin.persistence.lock.SoleWorker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has everybody who was saved looked at, one instance at a time; and after a start, and every so often, everybody whose keys
 * are missing or outdated. A run that was broken off goes on where its keys end.
 */
@Component
class LikenessJob implements DisposableBean {

    private static final int AT_ONCE = 100;

    /** The work has no hurry, and callers have: after so many people it rests so many times as long as they took. */
    private static final int RESTS = 3;

    private final LookAlikes lookAlikes;
    private final DuplicateSettings settings;
    private final Clock clock;
    private final SoleWorker worker;
    private @Nullable Instant lookedOver;

    LikenessJob(LookAlikes lookAlikes, DuplicateSettings settings, Clock clock, JdbcConnectionDetails database) {
        this.lookAlikes = lookAlikes;
        this.settings = settings;
        this.clock = clock;
        this.worker = new SoleWorker("aixin:registry:duplicates", database, this::carryOut);
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
    void look() {
        worker.look();
    }

    private void carryOut() {
        lookAtSaved();
        if (lookedOver == null || !lookedOver.isAfter(clock.instant().minus(settings.every()))) {
            lookOver();
        }
    }

    private void lookAtSaved() {
        var looked = AT_ONCE;
        while (looked == AT_ONCE && !worker.isStopping()) {
            var began = System.nanoTime();
            looked = lookAlikes.lookAtSaved(AT_ONCE);
            if (looked == AT_ONCE) {
                rest(System.nanoTime() - began);
            }
        }
    }

    private void lookOver() {
        Long after = 0L;
        while (after != null && !worker.isStopping()) {
            var began = System.nanoTime();
            after = lookAlikes.lookAtOutdated(after, AT_ONCE);
            if (after != null) {
                rest(System.nanoTime() - began);
            }
            // Whoever is saved meanwhile does not wait for all the others.
            lookAtSaved();
        }
        if (after == null) {
            lookedOver = clock.instant();
        }
    }

    private static void rest(long took) {
        try {
            TimeUnit.NANOSECONDS.sleep(RESTS * took);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
