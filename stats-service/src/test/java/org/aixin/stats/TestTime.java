package org.aixin.stats;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** A clock that tests move, and no jobs but those that tests run. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    TaskScheduler nothingRunsByItself() {
        return Mockito.mock(TaskScheduler.class);
    }

    /** Stands still until it is set. */
    public static final class MovableClock extends Clock {

        private volatile Instant now = Instant.EPOCH;

        public void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("zones are named where days are reckoned");
        }
    }
}
