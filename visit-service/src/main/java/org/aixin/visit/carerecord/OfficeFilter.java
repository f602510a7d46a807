package org.aixin.visit.carerecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * Which records an office lists; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 * @param unitIds a unit and all below it
 * @param category the one under which the record is counted; null for all in the totals
 * @param since the first moment
 * @param until the first moment that is no longer listed
 */
record OfficeFilter(
        @Nullable String divisionPrefix,
        @Nullable List<Long> unitIds,
        @Nullable CareKind kind,
        @Nullable RecipientCategory category,
        @Nullable CareRecordStatus status,
        @Nullable Instant since,
        @Nullable Instant until) {

    private static final int FIRST_YEAR = 2023;
    private static final int PREFECTURE_DIGITS = 4;

    /** When: a year, days in it, or days alone; the last day is included. */
    record Days(
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        void check(LocalDate today) {
            var wrong = new ArrayList<FieldProblem>();
            if (year != null && (year < FIRST_YEAR || year > today.getYear())) {
                wrong.add(FieldProblem.of(
                        "year", "range", Integer.toString(FIRST_YEAR), Integer.toString(today.getYear())));
            }
            if (from != null && to != null && from.isAfter(to)) {
                wrong.add(FieldProblem.of("from", "from-after-to"));
            }
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
        }

        @Nullable
        Instant since() {
            var first = year == null ? null : LocalDate.of(year, 1, 1);
            var day = first == null || (from != null && from.isAfter(first)) ? from : first;
            return day == null ? null : BusinessDays.startOf(day);
        }

        @Nullable
        Instant until() {
            var last = year == null ? null : LocalDate.of(year, 12, 31);
            var day = last == null || (to != null && to.isBefore(last)) ? to : last;
            return day == null ? null : BusinessDays.startOf(day.plusDays(1));
        }
    }

    /** Whether the place or the units alone leave so few records that sorting them costs less than looking for them. */
    boolean narrow() {
        return unitIds != null || isNarrow(divisionPrefix);
    }

    static boolean isNarrow(@Nullable String divisionPrefix) {
        return divisionPrefix != null && divisionPrefix.length() > PREFECTURE_DIGITS;
    }
}
