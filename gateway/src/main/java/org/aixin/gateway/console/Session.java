package org.aixin.gateway.console;

import java.time.Duration;
import java.time.Instant;

/**
 * A log-in that lasts. What is kept of it in Redis; its id is kept nowhere, only its digest, as the key.
 *
 * @param startedAt when the code was right
 * @param seenAt when the user last did something; a stream that runs by itself is nothing the user does
 * @param principal as registry told it at {@code askedAt}
 */
record Session(Principal principal, Instant startedAt, Instant seenAt, Instant askedAt) {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);
    static final Duration TRUST_WITHOUT_ASKING = Duration.ofSeconds(60);

    static Session start(Principal principal, Instant now) {
        return new Session(principal, now, now, now);
    }

    Session seen(Instant now) {
        return new Session(principal, startedAt, now, askedAt);
    }

    Session told(Principal told, Instant now) {
        return new Session(told, startedAt, seenAt, now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsUnlessSeen()) || !now.isBefore(expiresAt());
    }

    /** Whatever the user does. */
    Instant expiresAt() {
        return startedAt.plus(LONGEST);
    }

    /** How long it is worth keeping. */
    Duration left(Instant now) {
        var end = endsUnlessSeen().isBefore(expiresAt()) ? endsUnlessSeen() : expiresAt();
        return Duration.between(now, end);
    }

    boolean isToBeAskedAgain(Instant now) {
        return now.isAfter(askedAt.plus(ASK_AGAIN_AFTER));
    }

    boolean isTooOldToTrust(Instant now) {
        return now.isAfter(askedAt.plus(TRUST_WITHOUT_ASKING));
    }

    private Instant endsUnlessSeen() {
        return seenAt.plus(IDLE);
    }
}
