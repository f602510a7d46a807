package org.aixin.registry.check;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aixin.registry.benefit.BenefitsMoved;
import org.aixin.registry.cadre.CadreMoved;
import org.aixin.registry.change.ChangeDecided;
import org.aixin.registry.recipient.RecipientMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks again at whom something happened to, once that is committed and beside it: nobody who writes waits, or fails, for
 * it. What is lost when the process ends, the next run finds.
 */
@Component
class Rechecks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Rechecks.class);

    private final Findings findings;
    private final RuleMapper rules;
    private final ExecutorService thread;

    Rechecks(Findings findings, RuleMapper rules) {
        this.findings = findings;
        this.rules = rules;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            var made = new Thread(task, "rechecks");
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Pairings became other ones.
     *
     * @param recipientIds whom they cover now
     */
    record PairingsMoved(Collection<Long> pairingIds, Collection<Long> recipientIds) {}

    @TransactionalEventListener
    void on(RecipientMoved moved) {
        person(moved.id());
    }

    @TransactionalEventListener
    void on(ChangeDecided decided) {
        if (decided.recipientId() != null) {
            person(decided.recipientId());
        }
    }

    @TransactionalEventListener
    void on(CadreMoved moved) {
        later(() -> {
            pairings(rules.pairingsOf(List.of(moved.id())));
            var subjects = Findings.subjects(List.of(moved.id()));
            findings.settle(StandingCheck.ROSTER_LEFT, subjects);
            findings.settle(StandingCheck.ROSTER_ELSEWHERE, subjects);
        });
    }

    @TransactionalEventListener
    void on(BenefitsMoved moved) {
        later(() -> {
            findings.settle(StandingCheck.ENROLLED_NOT_REGISTERED, Findings.subjects(moved.holderIds()));
            findings.settle(StandingCheck.REGISTERED_NOT_ENROLLED, Findings.subjects(moved.recipientIds()));
            if (!moved.recipientIds().isEmpty()) {
                findings.settle(
                        StandingCheck.BENEFIT_NOT_LISTED, Findings.subjects(rules.unlistedOf(moved.recipientIds())));
            }
        });
    }

    @TransactionalEventListener
    void on(PairingsMoved moved) {
        later(() -> {
            pairings(moved.pairingIds());
            findings.settle(StandingCheck.DEAD_BUT_PAIRED, Findings.subjects(moved.recipientIds()));
        });
    }

    private void person(long id) {
        later(() -> {
            var subjects = Findings.subjects(List.of(id));
            findings.settle(StandingCheck.ORPHAN_OF_AGE, subjects);
            findings.settle(StandingCheck.GRADE_AGAINST_CATEGORY, subjects);
            findings.settle(StandingCheck.DEAD_BUT_PAIRED, subjects);
            findings.settle(StandingCheck.REGISTERED_NOT_ENROLLED, subjects);
            findings.settle(StandingCheck.REPORTED_DEAD, subjects);
            findings.settle(StandingCheck.REPORTED_MOVED, subjects);
            findings.settle(StandingCheck.REPORTED_CERTIFICATE, subjects);
        });
    }

    private void pairings(Collection<Long> ids) {
        findings.settle(StandingCheck.CADRE_LEFT_BUT_PAIRED, Findings.subjects(ids));
    }

    private void later(Runnable look) {
        thread.execute(() -> {
            try {
                look.run();
            } catch (RuntimeException failed) {
                log.warn("What just changed is checked with the next run: {}", failed.toString());
            }
        });
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
