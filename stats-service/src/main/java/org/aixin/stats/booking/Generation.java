package org.aixin.stats.booking;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One whole set of counters beside others. Times are UTC.
 *
 * @param activeAt since when it was read last; null for one that never was
 * @param leftAt since when it has not been read; null for the active one, and one that never was
 * @param droppedAt when its last row was removed
 */
public record Generation(
        int gen,
        State state,
        LocalDateTime startedAt,
        @Nullable LocalDateTime activeAt,
        @Nullable LocalDateTime leftAt,
        @Nullable LocalDateTime droppedAt) {

    /** What is done with a generation. */
    public enum State {
        /** Counted into and not read yet. */
        BUILDING,
        /** Read. */
        ACTIVE,
        /** Read until lately, and counted into so that one may go back. */
        STANDBY,
        /** Neither counted into nor read. */
        RETIRED
    }
}
