package org.aixin.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of work in Gansu: from midnight to midnight in Shanghai, whatever zone a server or a phone believes in. */
public final class BusinessDays {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDays() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
