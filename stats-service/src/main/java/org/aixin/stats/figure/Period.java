package org.aixin.stats.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aixin.stats.targets.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * For which time figures are told.
 *
 * @param year null for everything since the programme began
 * @param month null for the whole of it; else a month of that year, for which there are no targets
 */
public record Period(@Nullable Integer year, @Nullable YearMonth month) {

    /** A year; null for everything since the programme began. */
    public Period(@Nullable Integer year) {
        this(year, null);
    }

    public static Period in(YearMonth month) {
        return new Period(month.getYear(), month);
    }

    /** Every period of which copies are kept on this day. */
    static List<Period> all(LocalDate today) {
        var periods = new ArrayList<Period>();
        RuleVersion.years(today).forEach(year -> periods.add(new Period(year)));
        periods.add(new Period(null));
        return periods;
    }

    /** Whether copies are kept: of a month they would cost more than they save. */
    boolean isCopied() {
        return month == null;
    }

    /** Whether it still goes on: then it is copied for every node, else for those that somebody asked for. */
    boolean isCurrent(LocalDate today) {
        return isCopied() && (year == null || year == today.getYear());
    }

    /** {@code 2026} or {@code all}, as it stands in Redis keys. */
    String text() {
        if (month != null) {
            return month.toString();
        }
        return year == null ? "all" : year.toString();
    }

    /** The day as of which stock figures are told, unless another is asked for. */
    public LocalDate asOf(LocalDate today) {
        if (month != null) {
            return month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
        }
        return year == null ? today : RuleVersion.lastDay(year, today);
    }

    LocalDate firstDay() {
        var begin = year == null ? RuleVersion.EPOCH : LocalDate.ofYearDay(year, 1);
        var first = month == null ? begin : month.atDay(1);
        return first.isBefore(RuleVersion.EPOCH) ? RuleVersion.EPOCH : first;
    }

    boolean contains(int anyYear) {
        return year == null || year == anyYear;
    }

    /** The years whose targets add up; of a month none, since targets are a year's. */
    IntStream targetYears(LocalDate asOf) {
        return month == null ? years(asOf) : IntStream.empty();
    }

    private IntStream years(LocalDate asOf) {
        return RuleVersion.years(asOf).filter(this::contains);
    }

    /** The rules by which the targets were reckoned. */
    public String ruleVersion(LocalDate asOf) {
        var names = years(asOf)
                .mapToObj(any -> RuleVersion.of(any).name())
                .distinct()
                .toList();
        return String.join(",", names);
    }
}
