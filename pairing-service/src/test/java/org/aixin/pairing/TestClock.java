package org.aixin.pairing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.aixin.kernel.time.BusinessDays;

/** Stands still until a test moves it to noon of another day. */
public final class TestClock extends Clock {

    private volatile Instant now;

    public TestClock(LocalDate day) {
        now = noonOf(day);
    }

    public void moveTo(LocalDate day) {
        now = noonOf(day);
    }

    private static Instant noonOf(LocalDate day) {
        return BusinessDays.startOf(day).plusSeconds(12 * 3600);
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
        return this;
    }
}
