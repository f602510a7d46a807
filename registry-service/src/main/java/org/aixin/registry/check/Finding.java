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
        return with(version, state, hit, openedAt, done());
    }

    /** It stands again, and nothing has been done about it. */
    Finding reopened(Instant now) {
        return with(version, FindingState.OPEN, found(), now, Done.NOTHING);
    }

    /** The cause is gone. */
    Finding closed() {
        var next = state == FindingState.IN_HAND ? FindingState.RESOLVED : FindingState.GONE;
        return with(version, next, found(), openedAt, done());
    }

    /** Somebody did something about it. */
    Finding dealtWith(Resolution done, @Nullable RightBecause because, @Nullable Long change, String by, Instant at) {
        var next = done == Resolution.IS_RIGHT ? FindingState.DISMISSED : FindingState.IN_HAND;
        return with(version, next, found(), openedAt, new Done(done, because, change, by, at));
    }

    /** One step on. */
    Finding next() {
        return with(version + 1, state, found(), openedAt, done());
    }

    /** What was done about it since it was opened. */
    private record Done(
            @Nullable Resolution resolution,
            @Nullable RightBecause reason,
            @Nullable Long changeId,
            @Nullable String by,
            @Nullable Instant at) {

        static final Done NOTHING = new Done(null, null, null, null, null);
    }

    private Done done() {
        return new Done(resolution, reason, changeId, resolvedBy, resolvedAt);
    }

    /** As it was found last. */
    private Hit found() {
        return new Hit(subjectId, phoneIndex, divisionCode, recipientId, householdId, cadreId, pairingId, extent, true);
    }

    private Finding with(long nextVersion, FindingState nextState, Hit hit, Instant opened, Done done) {
        return new Finding(
                id,
                nextVersion,
                checkCode,
                subjectId,
                phoneIndex,
                nextState,
                hit.divisionCode(),
                hit.recipientId(),
                hit.householdId(),
                hit.cadreId(),
                hit.pairingId(),
                hit.extent(),
                opened,
                done.resolution(),
                done.reason(),
                done.changeId(),
                done.by(),
                done.at());
    }
}
