package org.aixin.registry.batch;

import java.time.Clock;
import java.time.LocalDate;
import org.aixin.kernel.time.BusinessDays;

/** The day from which something is to hold, in the field {@code from}. */
public final class FirstDay {

    /** Nobody plans further ahead. */
    private static final int DAYS_AHEAD = 366;

    private FirstDay() {}

    /** @param problems takes that the day is too far off */
    public static void check(LocalDate from, Clock clock, Problems problems) {
        if (from.isAfter(BusinessDays.today(clock).plusDays(DAYS_AHEAD))) {
            problems.add("from", "day-too-far", DAYS_AHEAD);
        }
    }
}
