package org.aixin.measure.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WatcherTest {

    @Test
    void eachAcknowledgementWaitsUntilTheNumberHasRisenByIt() {
        var number = new AtomicLong(100);
        try (var watcher = new Watcher(number::get)) {
            watcher.acknowledge();
            watcher.acknowledge();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            number.set(102);

            var micros = watcher.micros();

            assertThat(micros.getTotalCount()).isEqualTo(2);
            assertThat(micros.getMinValue()).isGreaterThanOrEqualTo(40_000);
        }
    }

    @Test
    void whatShowsBeforeItsAcknowledgementTookNoTime() {
        var number = new AtomicLong();
        try (var watcher = new Watcher(number::get)) {
            number.set(1);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            watcher.acknowledge();

            assertThat(watcher.micros().getMaxValue()).isZero();
        }
    }
}
