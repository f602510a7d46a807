package org.aixin.registry.comparison;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.lock.SoleWorker;
import org.aixin.registry.bulk.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds the lists that offices sent against the register, one at a time, on one instance at a time. What a process that died
 * left is found again, where it left it.
 */
@Component
class ComparisonJob implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ComparisonJob.class);
    private static final int EXPIRED_AT_ONCE = 20;

    /** A list at which the work breaks off again and again is in the way of all others. */
    private static final int TRIES = 5;

    static final String BROKEN_OFF = "comparison-broken-off";

    private final ComparisonMapper rows;
    private final ComparisonRun run;
    private final ComparisonDesk desk;
    private final Clock clock;
    private final SoleWorker worker;
    private final ConcurrentHashMap<Long, Integer> tries = new ConcurrentHashMap<>();

    ComparisonJob(
            ComparisonMapper rows,
            ComparisonRun run,
            ComparisonDesk desk,
            Clock clock,
            JdbcConnectionDetails database) {
        this.rows = rows;
        this.run = run;
        this.desk = desk;
        this.clock = clock;
        this.worker = new SoleWorker("aixin:registry:comparisons", database, this::carryOut);
        desk.whenAsked(this::look);
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 15_000)
    void look() {
        worker.look();
    }

    /** Carries out what is asked for, on the calling thread. */
    void work() {
        worker.work();
    }

    private void carryOut() {
        rows.expired(clock.instant(), EXPIRED_AT_ONCE).forEach(desk::expire);
        for (var next = rows.next(); next != null && !worker.isStopping(); next = rows.next()) {
            carryOut(next);
        }
    }

    private void carryOut(long id) {
        var tried = tries.merge(id, 1, Integer::sum);
        if (tried > TRIES) {
            log.error("Comparison {} broke off {} times and is given up", id, TRIES);
            tries.remove(id);
            desk.fail(id, BROKEN_OFF, null);
            return;
        }
        var list = desk.asItStands(id);
        if (list == null || list.acting() == null || list.state() != ComparisonState.RUNNING) {
            return;
        }
        Callers.runAs(Acting.parse(list.acting()), () -> run.carryOut(list, worker::isStopping));
        tries.remove(id);
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
