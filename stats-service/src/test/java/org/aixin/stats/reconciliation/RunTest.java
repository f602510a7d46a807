package org.aixin.stats.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.aixin.stats.reconciliation.Run.State;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final LocalDateTime BEGAN = LocalDateTime.parse("2026-11-26T01:00:00");
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Test
    void theNextBeginsTenMinutesAfterAShortOne() {
        var run = runOf(Duration.ofMinutes(1));

        assertThat(run.isOver(BEGAN.plusMinutes(9), EVERY)).isFalse();
        assertThat(run.isOver(BEGAN.plusMinutes(10), EVERY)).isTrue();
    }

    @Test
    void aLongOneLeavesTheDatabaseToOthersForTwiceItsLength() {
        var run = runOf(Duration.ofMinutes(8));

        assertThat(run.isOver(BEGAN.plusMinutes(23), EVERY)).isFalse();
        assertThat(run.isOver(BEGAN.plusMinutes(24), EVERY)).isTrue();
    }

    private static Run runOf(Duration length) {
        return new Run(
                1,
                Scope.RECENT,
                State.FINISHED,
                "schedule",
                BEGAN,
                BEGAN.plus(length),
                "{}",
                "[]",
                0,
                0,
                0,
                null,
                true);
    }
}
