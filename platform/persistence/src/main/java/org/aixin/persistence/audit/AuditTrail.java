package org.aixin.persistence.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Trace;
import org.aixin.persistence.ids.Ids;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what happened, in the transaction in which it happened: what cannot be written down does not happen, and
 * what is rolled back was never written down. Thread-safe.
 */
public class AuditTrail {

    private final AuditChain chain;
    private final Ids ids;
    private final Clock clock;
    private final String service;
    private final TransactionTemplate own;

    AuditTrail(AuditChain chain, Ids ids, Clock clock, String service, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.ids = ids;
        this.clock = clock;
        this.service = service;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Adds to what the current transaction writes at its end, when it waits for nothing else any more.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(AuditNote note) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(note.event().name() + " is written down outside a transaction");
        }
        pending().rows.add(row(note));
    }

    /**
     * Writes down what belongs to no other change, and is back when that is committed.
     *
     * @throws AuditUnavailable if it is not
     */
    public void record(AuditNote note) {
        try {
            own.executeWithoutResult(transaction -> append(note));
        } catch (DataAccessException | TransactionException failure) {
            throw new AuditUnavailable(failure);
        }
    }

    private Pending pending() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending mine && mine.chain == chain) {
                return mine;
            }
        }
        var fresh = new Pending(chain);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** Not yet a link: writer and number are found at the end of the transaction. */
    private AuditRow row(AuditNote note) {
        return new AuditRow(
                "",
                0,
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                note.event().name(),
                note.result().name(),
                Callers.find().map(Caller::subject).orElse("service:" + service),
                note.subject(),
                note.source(),
                note.field(),
                note.purpose(),
                note.caseReference(),
                note.detail(),
                Trace.current().orElse(null));
    }

    /** What one transaction has to write down. */
    private static final class Pending implements TransactionSynchronization {

        private final AuditChain chain;
        private final List<AuditRow> rows = new ArrayList<>();
        private boolean written;

        private Pending(AuditChain chain) {
            this.chain = chain;
        }

        /** After everybody else who has something to do before the commit. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            chain.extend(rows);
            written = true;
        }

        @Override
        public void afterCompletion(int status) {
            if (written) {
                chain.ended(
                        switch (status) {
                            case STATUS_COMMITTED -> AuditChain.Outcome.COMMITTED;
                            case STATUS_ROLLED_BACK -> AuditChain.Outcome.ROLLED_BACK;
                            default -> AuditChain.Outcome.UNKNOWN;
                        });
            }
        }
    }
}
