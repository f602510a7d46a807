package org.aixin.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A change of one person, from what somebody proposed to what became of it. The row as it stands; immutable.
 *
 * @param recipientId null for an entry that has not taken effect
 * @param divisionCode where the person is in care: which offices see the change
 * @param cadreId the cadre who proposed it, if it was one
 * @param facts what is said that is not personal, as JSON
 * @param factsBefore what the register said before; null for an entry
 * @param personal what is said that tells who the person is
 * @param baseVersion the version of the person that was looked at
 * @param resultVersion the version of the person that came of it
 * @param reason why it was refused
 */
record RecipientChange(
        long id,
        long version,
        @Nullable Long recipientId,
        ChangeType type,
        ChangeState state,
        String divisionCode,
        @Nullable Long cadreId,
        LocalDate fromDay,
        String facts,
        @Nullable String factsBefore,
        @Nullable Sealed personal,
        @Nullable Sealed personalBefore,
        @Nullable Sealed note,
        @Nullable Long baseVersion,
        @Nullable Long resultVersion,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Sealed reason) {

    static final String PERSONAL = "recipient_change.personal";
    static final String PERSONAL_BEFORE = "recipient_change.personal_before";
    static final String NOTE = "recipient_change.note";
    static final String REASON = "recipient_change.reason";
    static final long FIRST = 1;

    boolean isOpen() {
        return state == ChangeState.PROPOSED;
    }

    boolean isBy(Caller caller) {
        return proposedBy.equals(caller.subject());
    }

    /** Whether the caller's office is one that may confirm or refuse it, and somebody else proposed it. */
    boolean isFor(Caller caller) {
        return !isBy(caller) && type.confirmation().isWithin(caller.grants(), divisionCode);
    }

    /** @throws DecisionRefused if it is the caller's own, or for a higher office to decide */
    void requireDecider(Caller caller) {
        if (isBy(caller)) {
            throw DecisionRefused.ownChange();
        }
        if (!isFor(caller)) {
            throw DecisionRefused.higherOffice(type.confirmation());
        }
    }

    /** @throws DecisionRefused unless the caller proposed it */
    void requireProposer(Caller caller) {
        if (!isBy(caller)) {
            throw DecisionRefused.notProposer();
        }
    }

    /** @throws DecisionRefused if somebody has decided already */
    void requireOpen() {
        if (!isOpen()) {
            throw DecisionRefused.closed();
        }
    }

    /** It holds now. */
    RecipientChange confirmed(
            long person,
            long personsVersion,
            @Nullable String factsThen,
            @Nullable Sealed personalThen,
            String by,
            Instant at) {
        requireOpen();
        return new RecipientChange(
                id,
                version + 1,
                person,
                type,
                ChangeState.EFFECTIVE,
                divisionCode,
                cadreId,
                fromDay,
                facts,
                factsThen,
                personal,
                personalThen,
                note,
                baseVersion,
                personsVersion,
                proposedBy,
                proposedAt,
                by,
                at,
                null);
    }

    RecipientChange rejected(Sealed why, String by, Instant at) {
        return closed(ChangeState.REJECTED, why, by, at);
    }

    RecipientChange withdrawn(String by, Instant at) {
        return closed(ChangeState.WITHDRAWN, null, by, at);
    }

    private RecipientChange closed(ChangeState end, @Nullable Sealed why, String by, Instant at) {
        requireOpen();
        return new RecipientChange(
                id,
                version + 1,
                recipientId,
                type,
                end,
                divisionCode,
                cadreId,
                fromDay,
                facts,
                factsBefore,
                personal,
                personalBefore,
                note,
                baseVersion,
                null,
                proposedBy,
                proposedAt,
                by,
                at,
                why);
    }
}
