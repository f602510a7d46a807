package org.aixin.registry.comparison;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.lock.SoleWorker;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.RightsNow;
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
    static final String RIGHTS_LOST = "comparison-rights-lost";

    private final ComparisonMapper rows;
    private final ComparisonRun run;
    private final ComparisonDesk desk;
    private final RightsNow rights;
    private final Reach reach;
    private final Clock clock;
    private final SoleWorker worker;
    private final ConcurrentHashMap<Long, Integer> tries = new ConcurrentHashMap<>();

    ComparisonJob(
            ComparisonMapper rows,
            ComparisonRun run,
            ComparisonDesk desk,
            RightsNow rights,
            Reach reach,
            Clock clock,
            JdbcConnectionDetails database) {
        this.rows = rows;
        this.run = run;
        this.desk = desk;
        this.rights = rights;
        this.reach = reach;
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
        var acting = list == null ? null : list.acting();
        if (list == null || acting == null || list.state() != ComparisonState.RUNNING) {
            return;
        }
        var caller = rights.of(acting).filter(one -> mayStill(one, list));
        if (caller.isEmpty()) {
            tries.remove(id);
            desk.fail(id, RIGHTS_LOST, null);
            return;
        }
        // Somebody whose rights are other ones by now goes on with those, or no further.
        BooleanSupplier stopping =
                () -> worker.isStopping() || !rights.of(acting).equals(caller);
        Callers.runAs(caller.get(), () -> run.carryOut(list, stopping));
        tries.remove(id);
    }

    private boolean mayStill(Caller caller, Comparison list) {
        return caller.may(Permissions.IMPORT)
                && Callers.as(caller, () -> reach.hasDivision(list.divisionCode()))
                && ComparisonDesk.isOffice(caller, list.divisionCode());
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
