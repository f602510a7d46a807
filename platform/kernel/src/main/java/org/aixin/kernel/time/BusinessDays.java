package org.aixin.kernel.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of work in Gansu: from midnight to midnight in Shanghai, whatever zone a server or a phone believes in. */
public final class BusinessDays {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Databases keep the days of years with four digits; the last year is left for what comes a day later. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9998;

    private BusinessDays() {}

    /** Whether somebody may mean a day of that year: another one could be neither kept nor looked for. */
    public static boolean areKept(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** @throws DateTimeException if it tells no moment in UTC, or one that could not be kept */
    public static Instant moment(String text) {
        var moment = Instant.parse(text);
        if (!areKept(of(moment).getYear())) {
            throw new DateTimeException("A year that is not kept");
        }
        return moment;
    }

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
