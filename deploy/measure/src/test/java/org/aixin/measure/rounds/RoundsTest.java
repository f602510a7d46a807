package org.aixin.measure.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<String> order = new ArrayList<>();

    @Test
    void subjectsGetTheirWindowsInTurns() {
        try (var rounds = new Rounds(2, Duration.ofMillis(1), Duration.ZERO, false, spin(), new Nobody())) {
            var seen = rounds.of(List.of(
                    Subject.<Integer>raw("raw", time -> noted("raw")),
                    Subject.<Integer>of("whole", time -> noted("whole"))));

            assertThat(order).containsExactly("raw", "whole", "raw", "whole");
            assertThat(seen).containsEntry("raw", List.of(1, 3)).containsEntry("whole", List.of(2, 4));
        }
    }

    @Test
    void whatWasSeenAroundAWindowIsToldOnce() {
        try (var rounds = new Rounds(1, Duration.ofMillis(1), Duration.ZERO, false, spin(), new Nobody())) {
            rounds.few(5, List.of(Subject.<Integer>of("whole", time -> noted("whole"))));

            assertThat(rounds.settled("whole")).containsExactly(0.5);
            assertThat(rounds.seen().windows()).extracting(Rounds.Note::fsyncs).containsExactly(7L);
            assertThat(rounds.seen().windows()).isEmpty();
        }
    }

    private static Spin spin() {
        var spin = new Spin(Duration.ofMillis(1));
        spin.learn();
        return spin;
    }

    private int noted(String name) {
        order.add(name);
        return order.size();
    }

    /** A machine on which nothing else happens. */
    private static final class Nobody implements Watch {

        private long fsyncs;

        @Override
        public Counters counters() {
            fsyncs += 7;
            return new Counters(0, 100, fsyncs, 0);
        }

        @Override
        public double awaitQuiet() {
            return 0.5;
        }

        @Override
        public void tell(String line) {}
    }
}
