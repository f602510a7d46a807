package org.aixin.registry.change;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Refusal;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what cadres say is wrong about the people they care for. */
@Service
class Corrections {

    private final Changes changes;
    private final ChangeMapper rows;
    private final Recipients recipients;
    private final BlindIndex index;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Corrections(
            Changes changes,
            ChangeMapper rows,
            Recipients recipients,
            BlindIndex index,
            Clock clock,
            TransactionTemplate transaction) {
        this.changes = changes;
        this.rows = rows;
        this.recipients = recipients;
        this.index = index;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * How a proposal was first stored.
     *
     * @param replayed whether it was sent before
     */
    record Taken(long id, boolean replayed) {}

    /**
     * Stores the proposal once per cadre and key, however often it is sent.
     *
     * @throws ProposalRefused when the key came before with another body
     * @throws NotFound if there is no such person, or none whom the caller cares for today
     */
    Taken propose(ProposeChange said, String key) {
        if (Callers.current().cadreId() == null) {
            throw new Forbidden();
        }
        var content = Content.of(said);
        ProposalRules.checkCadre(said, content);
        var sent = new Changes.Sent(key, hash(said, content));
        try {
            var change = Objects.requireNonNull(
                    transaction.execute(begun -> changes.proposeCorrection(said, content, own(said), sent)));
            return new Taken(change.id(), false);
        } catch (DuplicateKeyException | Refusal perhapsRepeated) {
            // It came before, or at the same time and is committed by now, or what it says is refused by now.
            var first = rows.sent(Callers.current().subject(), key);
            if (first == null) {
                throw perhapsRepeated;
            }
            if (!first.requestHash().equals(sent.hash())) {
                throw ProposalRefused.keyReused();
            }
            return new Taken(first.id(), true);
        }
    }

    private PersonalFile own(ProposeChange said) {
        var id = said.recipientId();
        var household = id == null ? null : recipients.householdsOf(Set.of(id)).get(id);
        if (id == null || household == null || rows.ownPairings(BusinessDays.today(clock), household) == 0) {
            throw new NotFound();
        }
        return recipients.fileInHousehold(id, household).orElseThrow(NotFound::new);
    }

    /** Tells whether a repeat says the same, without keeping it readable. */
    private String hash(ProposeChange said, Content content) {
        return index.of(
                "recipient_change.request",
                Sensitive.of(String.join(
                        "|",
                        said.type() + " " + said.recipientId() + " " + said.from() + " " + content.factsAsText(),
                        text(content.personalAsText()),
                        text(said.note()))));
    }

    private static String text(@Nullable Sensitive value) {
        return value == null ? "" : value.reveal();
    }
}
