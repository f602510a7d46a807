package org.aixin.registry.bulk.job;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.persistence.lock.SoleWorker;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.RightsNow;
import org.aixin.registry.bulk.row.SheetKinds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what offices asked to be done with their files, one file at a time, one instance at a time. What a process that died
 * left is found again, where it left it.
 */
@Component
class ImportJob implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
    private static final Caller ITSELF = Caller.job("registry-service");
    private static final int EXPIRED_AT_ONCE = 20;

    /** A file at which the work breaks off again and again, and comes no further, is in the way of all others. */
    private static final int TRIES = 5;

    static final String BROKEN_OFF = "import-broken-off";
    static final String RIGHTS_LOST = "import-rights-lost";

    private final ImportMapper imports;
    private final ImportChecks checks;
    private final ImportWriting writing;
    private final ImportDesk desk;
    private final SheetKinds kinds;
    private final RightsNow rights;
    private final Reach reach;
    private final Clock clock;
    private final SoleWorker worker;
    private final Tries tries = new Tries();

    ImportJob(
            ImportMapper imports,
            ImportChecks checks,
            ImportWriting writing,
            ImportDesk desk,
            SheetKinds kinds,
            RightsNow rights,
            Reach reach,
            Clock clock,
            JdbcConnectionDetails database) {
        this.imports = imports;
        this.checks = checks;
        this.writing = writing;
        this.desk = desk;
        this.kinds = kinds;
        this.rights = rights;
        this.reach = reach;
        this.clock = clock;
        this.worker = new SoleWorker("aixin:registry:imports", database, this::carryOut);
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
        imports.expired(clock.instant(), EXPIRED_AT_ONCE).forEach(desk::expire);
        var waiting = 0L;
        for (var next = imports.next(waiting); next != null && !worker.isStopping(); next = imports.next(waiting)) {
            try {
                carryOut(next);
            } catch (Unavailable away) {
                log.info("Import {} waits for another service: {}", next, away.toString());
                tries.forget(next);
                waiting = next;
            }
        }
    }

    private void carryOut(long id) {
        var job = desk.asItStands(id);
        var subject = job == null ? null : job.acting();
        if (job == null || subject == null) {
            return;
        }
        if (tries.again(job) > TRIES) {
            log.error("Import {} broke off {} times at row {} and is given up", id, TRIES, job.position());
            tries.forget(id);
            giveUp(id, BROKEN_OFF);
            return;
        }
        var caller = rights.of(subject).filter(one -> mayStill(one, job));
        if (caller.isEmpty()) {
            tries.forget(id);
            giveUp(id, RIGHTS_LOST);
            return;
        }
        // Somebody whose rights are other ones by now goes on with those, or no further.
        BooleanSupplier stopping =
                () -> worker.isStopping() || !rights.of(subject).equals(caller);
        Callers.runAs(caller.get(), () -> {
            switch (job.state()) {
                case CHECKING -> checks.carryOut(job, stopping);
                case APPLYING -> writing.carryOut(job, stopping);
                default -> {
                    // somebody stopped it meanwhile
                }
            }
        });
        tries.forget(id);
    }

    private void giveUp(long id, String code) {
        Callers.runAs(ITSELF, () -> desk.giveUp(id, code));
    }

    private boolean mayStill(Caller caller, Import job) {
        return caller.may(Permissions.IMPORT)
                && Callers.as(caller, () -> reach.hasDivision(job.divisionCode()))
                && (job.state() != ImportState.APPLYING || kinds.of(job.kind()).mayWrite(caller, job.divisionCode()));
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
