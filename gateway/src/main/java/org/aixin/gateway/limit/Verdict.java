package org.aixin.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * Whether it was given.
 *
 * @param left what is left now
 * @param delay until it would be given; zero if it was
 */
record Verdict(boolean given, long left, Duration delay) {

    static Verdict of(ConsumptionProbe probe) {
        return new Verdict(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
