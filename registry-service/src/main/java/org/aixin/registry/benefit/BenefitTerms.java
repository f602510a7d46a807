package org.aixin.registry.benefit;

import java.time.Clock;
import java.time.YearMonth;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;

/**
 * From which month to which, and how much.
 *
 * @param lastMonth null while it runs
 * @param amountFen a month
 */
record BenefitTerms(
        @Nullable BenefitGrade grade,
        YearMonth firstMonth,
        @Nullable YearMonth lastMonth,
        @Nullable Long amountFen) {

    private static final YearMonth EARLIEST = YearMonth.of(1990, 1);

    /** Nobody plans further ahead. */
    private static final int MONTHS_AHEAD = 12;

    /** 十万元: more than any of them pays in a month. */
    static final long LARGEST_AMOUNT = 10_000_000;

    /** @param prefix of the fields, as of one row of many */
    void check(BenefitProgramme programme, String prefix, Clock clock, Problems problems) {
        var latest = YearMonth.from(BusinessDays.today(clock)).plusMonths(MONTHS_AHEAD);
        if (firstMonth.isBefore(EARLIEST) || firstMonth.isAfter(latest)) {
            problems.add(prefix + "firstMonth", "month-out-of-range", EARLIEST, latest);
        }
        if (lastMonth != null && lastMonth.isBefore(firstMonth)) {
            problems.add(prefix + "lastMonth", "month-before-first");
        } else if (lastMonth != null && lastMonth.isAfter(latest)) {
            problems.add(prefix + "lastMonth", "month-out-of-range", EARLIEST, latest);
        }
        if (grade != null && !grade.isOf(programme)) {
            problems.add(prefix + "grade", "not-with-programme");
        }
    }

    BenefitTerms endedWith(YearMonth month) {
        return new BenefitTerms(grade, firstMonth, month, amountFen);
    }

    boolean overlaps(BenefitTerms other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(BenefitTerms other) {
        return lastMonth != null && lastMonth.isBefore(other.firstMonth);
    }

    boolean holdsIn(YearMonth month) {
        return !month.isBefore(firstMonth) && (lastMonth == null || !month.isAfter(lastMonth));
    }
}
