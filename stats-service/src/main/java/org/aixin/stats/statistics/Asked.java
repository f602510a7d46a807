package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.stats.figure.Period;
import org.aixin.stats.targets.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for.
 *
 * @param year null for everything since the programme began
 * @param category null for all in the totals
 * @param asOf null for the last day of the year, or today
 */
record Asked(
        @Nullable Integer year,
        @Nullable RecipientCategory category,
        @Nullable LocalDate asOf) {

    /** @throws Invalid for years and days before the programme or in the future */
    void check(LocalDate today) {
        var wrong = new ArrayList<FieldProblem>();
        if (year != null && (year < RuleVersion.FIRST_YEAR || year > today.getYear())) {
            wrong.add(FieldProblem.of(
                    "year", "range", Integer.toString(RuleVersion.FIRST_YEAR), Integer.toString(today.getYear())));
        }
        if (asOf != null && (asOf.isBefore(RuleVersion.EPOCH) || asOf.isAfter(today))) {
            wrong.add(FieldProblem.of("asOf", "day-range", RuleVersion.EPOCH.toString(), today.toString()));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    Period period() {
        return new Period(year);
    }

    /** Whether the counters and their copies stand for another day than the one asked for. */
    boolean isPast(LocalDate today) {
        return asOf != null && !asOf.equals(period().asOf(today));
    }

    LocalDate day(LocalDate today) {
        return asOf == null ? period().asOf(today) : asOf;
    }
}
