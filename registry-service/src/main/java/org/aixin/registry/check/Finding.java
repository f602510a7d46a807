package org.aixin.registry.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found. The row as it stands; immutable.
 *
 * @param divisionCode which offices see it
 * @param extent the households of a number, else 1
 * @param openedAt the last time
 * @param changeId the proposal that was made of it
 */
record Finding(
        long id,
        long version,
        StandingCheck checkCode,
        long subjectId,
        String phoneIndex,
        FindingState state,
        String divisionCode,
        @Nullable Long recipientId,
        @Nullable Long householdId,
        @Nullable Long cadreId,
        @Nullable Long pairingId,
        int extent,
        Instant openedAt,
        @Nullable Resolution resolution,
        @Nullable RightBecause reason,
        @Nullable Long changeId,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    static final long FIRST = 1;

    static Finding opened(long id, StandingCheck check, Hit hit, Instant now) {
        return new Finding(
                id,
                FIRST,
                check,
                hit.subjectId(),
                hit.phoneIndex(),
                FindingState.OPEN,
                hit.divisionCode(),
                hit.recipientId(),
                hit.householdId(),
                hit.cadreId(),
                hit.pairingId(),
                hit.extent(),
                now,
                null,
                null,
                null,
                null,
                null);
    }

    Subject subject() {
        return new Subject(subjectId, phoneIndex);
    }

    /** Whether what is found now is more than what was found to be right. */
    boolean isOutgrownBy(Hit hit) {
        return state == FindingState.DISMISSED && hit.extent() > extent;
    }

    /** Whether it stands elsewhere, or says something else, than what is found now. */
    boolean differsFrom(Hit hit) {
        return !followed(hit).equals(this);
    }

    /** The same about what is found now, in the state in which it is. */
    Finding followed(Hit hit) {
        return new Finding(
                id,
                version,
                checkCode,
                subjectId,
                phoneIndex,
                state,
                hit.divisionCode(),
                hit.recipientId(),
                hit.householdId(),
                hit.cadreId(),
                hit.pairingId(),
                hit.extent(),
                openedAt,
                resolution,
                reason,
                changeId,
                resolvedBy,
                resolvedAt);
    }

    /** It stands again, and nothing has been done about it. */
    Finding reopened(Instant now) {
        return new Finding(
                id,
                version,
                checkCode,
                subjectId,
                phoneIndex,
                FindingState.OPEN,
                divisionCode,
                recipientId,
                householdId,
                cadreId,
                pairingId,
                extent,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    /** The cause is gone. */
    Finding closed() {
        return in(state == FindingState.IN_HAND ? FindingState.RESOLVED : FindingState.GONE);
    }

    private Finding in(FindingState next) {
        return new Finding(
                id,
                version,
                checkCode,
                subjectId,
                phoneIndex,
                next,
                divisionCode,
                recipientId,
                householdId,
                cadreId,
                pairingId,
                extent,
                openedAt,
                resolution,
                reason,
                changeId,
                resolvedBy,
                resolvedAt);
    }

    /** Somebody did something about it. */
    Finding dealtWith(Resolution done, @Nullable RightBecause because, @Nullable Long change, String by, Instant at) {
        return new Finding(
                id,
                version,
                checkCode,
                subjectId,
                phoneIndex,
                done == Resolution.IS_RIGHT ? FindingState.DISMISSED : FindingState.IN_HAND,
                divisionCode,
                recipientId,
                householdId,
                cadreId,
                pairingId,
                extent,
                openedAt,
                done,
                because,
                change,
                by,
                at);
    }

    /** One step on. */
    Finding next() {
        return new Finding(
                id,
                version + 1,
                checkCode,
                subjectId,
                phoneIndex,
                state,
                divisionCode,
                recipientId,
                householdId,
                cadreId,
                pairingId,
                extent,
                openedAt,
                resolution,
                reason,
                changeId,
                resolvedBy,
                resolvedAt);
    }
}
