package org.aixin.stats.reconciliation;

import java.time.Duration;
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

    /** How many times its own length a run leaves the database to others. */
    private static final int REST = 2;

    /**
     * Whether the next on schedule may begin: so long after this one began, and, where a run takes long because very
     * much changed, not before it has rested from it.
     */
    boolean isOver(LocalDateTime now, Duration every) {
        var next = startedAt.plus(every);
        if (finishedAt != null) {
            var rested = finishedAt.plus(Duration.between(startedAt, finishedAt).multipliedBy(REST));
            next = rested.isAfter(next) ? rested : next;
        }
        return !now.isBefore(next);
    }
}
