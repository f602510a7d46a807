package org.aixin.registry.check;

import java.time.Instant;
import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * How much waits.
 *
 * @param places what hangs right below the division that was asked for, all of it; the division itself for what stands right
 *     in it
 */
record FindingSummary(List<OfCheck> checks, List<OfPlace> places) {

    /** @param checkedAt when the whole register was last held against it; null before the first time */
    record OfCheck(
            StandingCheck check,
            int open,
            int inHand,
            @Nullable Instant checkedAt) {}

    record OfPlace(DivisionName division, int open, int inHand) {}
}
