package org.aixin.stats.reconciliation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One run, a row of {@code reconciliation}. Times are UTC.
 *
 * @param compared JSON: how many of each kind
 * @param differences JSON: the first of them
 * @param found how many there were, healed or not
 * @param parked events that could not be read and that nobody has settled
 */
record Run(
        long id,
        Scope scope,
        State state,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        String compared,
        String differences,
        int found,
        int openDifferences,
        int parked,
        @Nullable String failure,
        boolean green) {

    enum State {
        /** Asked for. */
        WAITING,
        RUNNING,
        FINISHED,
        /** Something could not be compared, or the process died. */
        FAILED
    }
}
