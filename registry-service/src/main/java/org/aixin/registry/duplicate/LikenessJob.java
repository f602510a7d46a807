package org.aixin.registry.duplicate;

import java.time.Clock;
import java.time.Instant;
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
        var more = true;
        while (more && !worker.isStopping()) {
            more = lookAlikes.lookAtSaved(AT_ONCE);
        }
    }

    private void lookOver() {
        Long after = 0L;
        while (after != null && !worker.isStopping()) {
            after = lookAlikes.lookAtOutdated(after, AT_ONCE);
            // Whoever is saved meanwhile does not wait for all the others.
            lookAtSaved();
        }
        if (after == null) {
            lookedOver = clock.instant();
        }
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
