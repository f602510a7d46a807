package org.aixin.miniprogram.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a household should hear from its cadre next.
 *
 * <p>A pairing asks for four contacts and two visits a year, in a year that it does not fill for as many as the share of
 * its days (as the statistics count: target times days by 365, half rounded up, at least one). What is still to be done
 * is spread evenly from the last time, or from the first day of the pairing in this year, to 31 December: the next is
 * due after one such step. Who is early moves the following dates later, who is late moves them closer together, and the
 * last one falls on 31 December whatever happened before.
 *
 * @param target how many this year asks for
 * @param firstDay the first day of the pairing in this year
 * @param lastDay 31 December, or the last day of a pairing that ends before
 */
record Pace(int target, LocalDate firstDay, LocalDate lastDay) {

    private static final double DAYS_A_YEAR = 365;

    static Pace of(int perYear, LocalDate from, @Nullable LocalDate to, int year) {
        var first = max(from, LocalDate.of(year, 1, 1));
        var newYear = LocalDate.of(year + 1, 1, 1);
        var end = to == null || to.isAfter(newYear) ? newYear : to;
        var days = ChronoUnit.DAYS.between(first, end);
        var prorated = (int) Math.round(perYear * days / DAYS_A_YEAR);
        return new Pace(Math.max(1, Math.min(perYear, prorated)), first, end.minusDays(1));
    }

    /** The day by which the next one is due; empty when this year has all. */
    Optional<LocalDate> next(int done, @Nullable LocalDate lastOn) {
        var left = target - done;
        if (left <= 0) {
            return Optional.empty();
        }
        var since = lastOn == null ? firstDay : max(lastOn, firstDay);
        var days = ChronoUnit.DAYS.between(since, lastDay);
        return Optional.of(since.plusDays(Math.max(0, days) / left));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
