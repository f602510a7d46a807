package org.aixin.registry.change;

import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what another feature found to be due, by the same rules and to the same offices as a proposal by hand. */
@Component
public class Proposals {

    private final Changes changes;

    Proposals(Changes changes) {
        this.changes = changes;
    }

    /**
     * Somebody is to leave the registry from today on. Answers the id of the change.
     *
     * @param version of the person that was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long exit(long recipientId, long version, ExitReason reason, @Nullable Sensitive note) {
        return proposed(ChangeType.EXIT, recipientId, version, null, null, reason, note);
    }

    /**
     * Somebody is to be cared for in another category from today on. Answers the id of the change.
     *
     * @param version of the person that was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long categoryOf(long recipientId, long version, RecipientCategory category, @Nullable Sensitive note) {
        return proposed(ChangeType.CATEGORY_ADJUST, recipientId, version, null, category, null, note);
    }

    /**
     * Somebody is to be entered from today on. Answers the id of the change.
     *
     * @param householdId the family that is known; else the division says where one of its own is to be made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long entry(
            Sensitive name,
            Sensitive idNumber,
            @Nullable Long householdId,
            @Nullable String divisionCode,
            RecipientCategory category,
            @Nullable Sensitive note) {
        return changes.propose(new ProposeChange(
                        ChangeType.ADD,
                        null,
                        null,
                        null,
                        Sensitive.of(name.reveal()),
                        Sensitive.of(idNumber.reveal()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        householdId,
                        divisionCode,
                        category,
                        null,
                        null,
                        null,
                        null,
                        note))
                .id();
    }

    /** @throws Invalid if a text that people read is blank, too long, or holds the number of somebody */
    public static void checkText(String field, @Nullable Sensitive text) {
        ProposalRules.checkText(field, text);
    }

    /**
     * Somebody lives elsewhere from today on; that holds at once. Answers the id of the change.
     *
     * @param version of the person that was looked at
     * @param divisionCode the township or village
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long moveTo(long recipientId, long version, String divisionCode, @Nullable Sensitive note) {
        return proposed(ChangeType.MODIFY, recipientId, version, divisionCode, null, null, note);
    }

    private long proposed(
            ChangeType type,
            long recipientId,
            long version,
            @Nullable String divisionCode,
            @Nullable RecipientCategory category,
            @Nullable ExitReason reason,
            @Nullable Sensitive note) {
        return changes.propose(new ProposeChange(
                        type,
                        recipientId,
                        version,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        divisionCode,
                        category,
                        null,
                        reason,
                        null,
                        null,
                        note))
                .id();
    }
}
