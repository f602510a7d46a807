package org.aixin.stats.reconciliation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What offices ask of reconciliation: everybody whether it is green, the province for what differs, and for a run. */
@Service
class Reconciliations {

    private static final String READ = "STATISTICS_READ";
    private static final String REBUILD = "STATISTICS_REBUILD";

    private final RunMapper runs;
    private final ReconciliationJob job;
    private final Reconciliation reconciliation;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    Reconciliations(
            RunMapper runs,
            ReconciliationJob job,
            Reconciliation reconciliation,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.runs = runs;
        this.job = job;
        this.reconciliation = reconciliation;
        this.audit = audit;
        this.transactions = transactions;
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
        transactions.executeWithoutResult(asked -> {
            job.full(caller.subject());
            audit.append(AuditNote.of(SettingEvent.RECONCILIATION_ASKED).saying("full, healing"));
        });
        job.look();
        return told(caller);
    }

    List<ParkedEvent> parkedEvents() {
        requireProvince();
        return runs.parkedEvents().stream().map(ParkedEvent::of).toList();
    }

    void settle(long id) {
        requireProvince();
        transactions.executeWithoutResult(settled -> {
            if (runs.settle(id, reconciliation.now()) == 0) {
                throw new NotFound();
            }
            audit.append(AuditNote.of(SettingEvent.PARKED_EVENT_SETTLED).about("parked-event", id));
        });
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
