package org.aixin.registry.benefit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.YearMonth;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** An office puts right what it said of a benefit: everything is said anew, what is left out is not there. */
record CorrectBenefit(
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
