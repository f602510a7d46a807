package org.aixin.measure.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.aixin.measure.MeasureFailed;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration TIME = Duration.ofMillis(200);

    @Test
    void everyConnectionCountsWhatItDid() {
        var done = new AtomicInteger();

        var load = Load.closed(number -> () -> slowly(5, done), 3, TIME);

        assertThat(load.done()).isEqualTo(done.get());
        assertThat(load.micros().getTotalCount()).isEqualTo(done.get() / 2);
        assertThat(load.millisAt(0)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whoeverHadToWaitForAConnectionHasWaited() {
        var load = Load.open(number -> () -> slowly(40, new AtomicInteger()), 1, 100, TIME);

        assertThat(load.micros().getTotalCount()).isEqualTo(20);
        // The last was due after 190 ms and had its answer after 20 times 40 ms.
        assertThat(load.millisAt(100)).isGreaterThan(400);
    }

    @Test
    void requestsAreNotSentBeforeTheyAreDue() {
        var load = Load.open(number -> () -> 1, 4, 50, TIME);

        assertThat(load.done()).isEqualTo(10);
        assertThat(load.seconds()).isGreaterThanOrEqualTo(0.18);
    }

    @Test
    void refusalsAreCountedAndTooManyAreNoMeasurement() {
        var turns = new AtomicInteger();

        assertThat(Load.closed(number -> () -> refusingEvery(1_000, turns), 1, TIME)
                        .refused())
                .isPositive();
        assertThatThrownBy(() -> Load.closed(number -> () -> refusingEvery(2, turns), 1, TIME))
                .isInstanceOf(MeasureFailed.class)
                .hasMessageContaining("503 too busy");
    }

    @Test
    void aConnectionThatCannotBeMadeEndsTheWindow() {
        assertThatThrownBy(() -> Load.closed(
                        number -> {
                            if (number == 1) {
                                throw new ConnectException("nobody there");
                            }
                            return () -> 1;
                        },
                        2,
                        TIME))
                .isInstanceOf(MeasureFailed.class)
                .hasMessageContaining("broke off");
    }

    private static int slowly(long millis, AtomicInteger done) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        done.addAndGet(2);
        return 2;
    }

    private static int refusingEvery(int nth, AtomicInteger turns) throws Refused {
        if (turns.incrementAndGet() % nth == 0) {
            throw new Refused("503 too busy");
        }
        return 1;
    }
}
