package org.aixin.stats.rebuild;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation has been built, a row of {@code rebuild}. Times are UTC.
 *
 * @param afterKey the last key of the stage that was counted; null at its beginning
 * @param finishedAt when it had been compared
 * @param verdict JSON of {@link Verdict}; null before that
 */
record Rebuild(
        int gen,
        Stage stage,
        @Nullable String afterKey,
        long pairings,
        long records,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        @Nullable String verdict) {

    enum Stage {
        /** What pairings owe is reckoned from the spans. */
        PAIRINGS,
        /** The owner's records are counted. */
        RECORDS,
        /** The counters are compared with their sums, and with the generation that is read. */
        CHECK,
        READY
    }
}
