package org.aixin.stats.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.aixin.stats.targets.RuleVersion;

/** Months as the flow counters have them: {@code 202611}. */
final class Month {

    static final int FIRST = of(RuleVersion.EPOCH);
    static final int LAST = 9999_12;

    private Month() {}

    static int of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth of(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
