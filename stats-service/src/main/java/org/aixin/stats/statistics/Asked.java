package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.stats.figure.Period;
import org.aixin.stats.targets.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for: a year, a month, or with neither everything since the programme began.
 *
 * @param month instead of a year: {@code 2026-03}
 * @param category null for all in the totals
 * @param asOf null for the last day of the period, or today
 */
record Asked(
        @Nullable Integer year,
        @Nullable YearMonth month,
        @Nullable RecipientCategory category,
        @Nullable LocalDate asOf) {

    /** A year, or everything, of all categories, as it stands now. */
    Asked(@Nullable Integer year) {
        this(year, null, null, null);
    }

    /** @throws Invalid for years, months and days before the programme or in the future, and for a year with a month */
    void check(LocalDate today) {
        var wrong = new ArrayList<FieldProblem>();
        wrong.addAll(wrongYear(year, today));
        wrong.addAll(wrongMonth("month", month, today));
        if (year != null && month != null) {
            wrong.add(FieldProblem.of("month", "year-or-month"));
        }
        if (asOf != null && (asOf.isBefore(RuleVersion.EPOCH) || asOf.isAfter(today))) {
            wrong.add(FieldProblem.of("asOf", "day-range", RuleVersion.EPOCH.toString(), today.toString()));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    static List<FieldProblem> wrongYear(@Nullable Integer year, LocalDate today) {
        return year == null || (year >= RuleVersion.FIRST_YEAR && year <= today.getYear())
                ? List.of()
                : List.of(FieldProblem.of(
                        "year", "range", Integer.toString(RuleVersion.FIRST_YEAR), Integer.toString(today.getYear())));
    }

    static List<FieldProblem> wrongMonth(String field, @Nullable YearMonth month, LocalDate today) {
        var first = YearMonth.from(RuleVersion.EPOCH);
        var last = YearMonth.from(today);
        return month == null || !(month.isBefore(first) || month.isAfter(last))
                ? List.of()
                : List.of(FieldProblem.of(field, "day-range", first.toString(), last.toString()));
    }

    Period period() {
        return month == null ? new Period(year) : Period.in(month);
    }

    /** Whether the counters and their copies stand for another day than the one asked for. */
    boolean isPast(LocalDate today) {
        return asOf != null && !asOf.equals(period().asOf(today));
    }

    LocalDate day(LocalDate today) {
        return asOf == null ? period().asOf(today) : asOf;
    }
}
