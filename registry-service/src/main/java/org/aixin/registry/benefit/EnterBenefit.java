package org.aixin.registry.benefit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.YearMonth;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * An office says that somebody receives a benefit.
 *
 * @param lastMonth left out while it runs
 * @param amountFen a month; left out where it is not known
 */
record EnterBenefit(
        @NotNull BenefitProgramme programme,
        @Nullable BenefitGrade grade,
        @NotNull YearMonth firstMonth,
        @Nullable YearMonth lastMonth,

        @Nullable @Positive @Max(BenefitTerms.LARGEST_AMOUNT)
        Long amountFen,

        @Nullable Sensitive note) {

    BenefitTerms terms() {
        return new BenefitTerms(grade, firstMonth, lastMonth, amountFen);
    }
}
