package org.aixin.stats.targets;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts and visits a pairing owes in a year. A rule that changes becomes a new version, so that figures of
 * past years stay what they were.
 *
 * @param name as told beside every rate
 */
public record RuleVersion(String name, int contacts, int visits, Reckoning reckoning) {

    /** The first year of the programme. */
    public static final int FIRST_YEAR = 2023;

    /** 2023年5月12日, the mobilisation meeting: nothing before it counts. */
    public static final LocalDate EPOCH = LocalDate.of(2023, 5, 12);

    private static final RuleVersion OF_2023 = new RuleVersion("2023-1", 4, 2, Reckoning.OPEN_AT_YEAR_END);
    private static final RuleVersion SINCE_2024 = new RuleVersion("2024-1", 4, 2, Reckoning.PRORATED);

    private static final int DAYS_OF_A_YEAR = 365;

    /** Which pairings owe something, and how much of it. */
    public enum Reckoning {
        /** The pairings open on 31 December owe the full target, the others nothing. */
        OPEN_AT_YEAR_END,
        /** Every pairing owes its share of the year, rounded half up, at least 1. */
        PRORATED
    }

    /** What one pairing owes in one year. */
    public record Target(int contacts, int visits) {}

    public static RuleVersion of(int year) {
        return year <= FIRST_YEAR ? OF_2023 : SINCE_2024;
    }

    /** The years up to this day. */
    public static IntStream years(LocalDate today) {
        return IntStream.rangeClosed(FIRST_YEAR, today.getYear());
    }

    /**
     * What a pairing owes in the year; empty when it does not count.
     *
     * @param to the first day on which it no longer holds; null counts to 31 December
     */
    public Optional<Target> target(int year, LocalDate from, @Nullable LocalDate to) {
        var begin = LocalDate.ofYearDay(year, 1);
        var end = LocalDate.ofYearDay(year + 1, 1);
        var days =
                ChronoUnit.DAYS.between(from.isAfter(begin) ? from : begin, to == null || to.isAfter(end) ? end : to);
        if (days <= 0) {
            return Optional.empty();
        }
        return switch (reckoning) {
            case OPEN_AT_YEAR_END ->
                to == null || !to.isBefore(end) ? Optional.of(new Target(contacts, visits)) : Optional.empty();
            case PRORATED -> Optional.of(new Target(share(contacts, days), share(visits, days)));
        };
    }

    private static int share(int whole, long days) {
        // Half up in integers: a double would make 0.5 of some fractions.
        return (int) Math.max(1, (2L * whole * days + DAYS_OF_A_YEAR) / (2 * DAYS_OF_A_YEAR));
    }

    /** 31 December of the year, or the day itself while the year lasts. */
    public static LocalDate lastDay(int year, LocalDate today) {
        var yearEnd = Year.of(year).atMonth(12).atEndOfMonth();
        return yearEnd.isBefore(today) ? yearEnd : today;
    }
}
