package org.aixin.pairing.merger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.Refusal;
import org.aixin.pairing.ledger.PersonSuccession;
import org.aixin.persistence.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the pairings follow who turned out to be whom. The two are told one by one, so each waits until the one who stays is
 * known here as of the merger.
 */
@Component
class PersonMergerJob {

    private static final Logger log = LoggerFactory.getLogger(PersonMergerJob.class);
    private static final int AT_ONCE = 100;

    /** Households of every office, as nobody asks for it. */
    private static final Caller SELF = new Caller(
            "service:pairing-service", CallerKind.JOB, null, List.of(Grant.province()), Set.of("PAIRING_WRITE"));

    private final PersonMergerMapper rows;
    private final PersonSuccession succession;
    private final Projection<RecipientChanged> recipients;
    private final TransactionTemplate transaction;

    PersonMergerJob(
            PersonMergerMapper rows,
            PersonSuccession succession,
            Projection<RecipientChanged> recipients,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.succession = succession;
        this.recipients = recipients;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        var waiting = rows.waiting(0, AT_ONCE);
        while (!waiting.isEmpty()) {
            for (var one : waiting) {
                Callers.runAs(SELF, () -> follow(one.recipientId()));
            }
            waiting = rows.waiting(waiting.get(waiting.size() - 1).recipientId(), AT_ONCE);
        }
    }

    private void follow(long person) {
        try {
            transaction.executeWithoutResult(begun -> {
                var held = rows.held(person);
                if (held != null && isKnown(held)) {
                    follow(held);
                }
            });
        } catch (DuplicateKeyException | ConcurrencyFailureException | Refusal overtaken) {
            // An office pairs or ends at the same moment; the next look sees what it did.
            log.warn("The pairings could not follow recipient {} yet: {}", person, overtaken.getMessage());
        }
    }

    private void follow(PersonMerger merger) {
        var person = merger.recipientId();
        if (!Objects.equals(merger.followedInto(), merger.mergedInto())) {
            if (merger.followedInto() != null) {
                succession.parted(person, merger.followedInto());
            }
            if (merger.mergedInto() != null) {
                succession.merged(person, merger.mergedInto());
            }
        }
        rows.followed(person, merger.mergedInto());
    }

    private boolean isKnown(PersonMerger merger) {
        var into = merger.mergedInto();
        if (into == null) {
            return true;
        }
        var key = Long.toString(into);
        return recipients.versions(List.of(key)).getOrDefault(key, 0L) >= merger.keptVersion();
    }
}
