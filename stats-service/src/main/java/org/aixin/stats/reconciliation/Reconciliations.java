package org.aixin.stats.reconciliation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What offices ask of reconciliation: everybody whether it is green, the province for what differs, and for a run. */
@Service
class Reconciliations {

    private static final String READ = "STATISTICS_READ";
    private static final String REBUILD = "STATISTICS_REBUILD";

    private final RunMapper runs;
    private final ReconciliationJob job;
    private final Reconciliation reconciliation;

    Reconciliations(RunMapper runs, ReconciliationJob job, Reconciliation reconciliation) {
        this.runs = runs;
        this.job = job;
        this.reconciliation = reconciliation;
    }

    /** An event that could not be read. */
    record ParkedEvent(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            String reason,
            Instant parkedAt) {

        private static ParkedEvent of(RunMapper.Parked row) {
            return new ParkedEvent(
                    row.id(),
                    row.topic(),
                    row.part(),
                    row.off(),
                    row.msgKey(),
                    row.err(),
                    row.parkedAt().toInstant(ZoneOffset.UTC));
        }
    }

    ReconciliationView last() {
        var caller = Callers.current();
        caller.require(READ);
        return told(caller);
    }

    private ReconciliationView told(Caller caller) {
        var run = runs.last();
        return run == null
                ? ReconciliationView.NEVER
                : ReconciliationView.of(run, runs.lastGreen(), seesTheProvince(caller));
    }

    ReconciliationView start() {
        var caller = requireProvince();
        job.full(caller.subject());
        job.look();
        return told(caller);
    }

    List<ParkedEvent> parkedEvents() {
        requireProvince();
        return runs.parkedEvents().stream().map(ParkedEvent::of).toList();
    }

    void settle(long id) {
        requireProvince();
        if (runs.settle(id, reconciliation.now()) == 0) {
            throw new NotFound();
        }
    }

    private static Caller requireProvince() {
        var caller = Callers.current();
        caller.require(REBUILD);
        if (!seesTheProvince(caller)) {
            throw new Forbidden();
        }
        return caller;
    }

    private static boolean seesTheProvince(Caller caller) {
        return caller.grants().stream().anyMatch(grant -> grant.level() == GrantLevel.PROVINCE);
    }
}
