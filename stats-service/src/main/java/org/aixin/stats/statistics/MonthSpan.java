package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.stats.figure.Period;
import org.aixin.stats.targets.RuleVersion;

/** Months in a row, the last included. */
record MonthSpan(YearMonth first, YearMonth last) {

    private static final YearMonth BEGINNING = YearMonth.from(RuleVersion.EPOCH);

    /** The month and the twelve before it, so that it stands beside the same month of the year before. */
    static MonthSpan yearTo(YearMonth last) {
        return new MonthSpan(later(last.minusYears(1), BEGINNING), last);
    }

    /** What a page about the period draws: of a year its months and the one before, else everything. */
    static MonthSpan of(Period period, LocalDate today) {
        var last = YearMonth.from(period.asOf(today));
        return period.year() == null ? new MonthSpan(BEGINNING, last) : yearTo(last);
    }

    boolean isForward() {
        return !first.isAfter(last);
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
