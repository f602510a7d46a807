package org.aixin.registry.benefit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * An agency, or a list that is compared, says that somebody receives a benefit. Source, person, programme and first month
 * say which enrolment it is: said again with the rest unchanged it changes nothing, with a last month it ends it.
 *
 * @param reporter the office or list, not a person
 * @param divisionCode the village or township where the person is said to live
 */
record ReportBenefit(
        @NotNull BenefitSource source,
        @NotBlank @Size(max = 80) String reporter,
        @NotNull BenefitProgramme programme,
        @NotNull Sensitive name,
        @NotNull Sensitive idNumber,
        @NotNull @Size(max = 12) String divisionCode,
        @Nullable BenefitGrade grade,
        @NotNull YearMonth firstMonth,
        @Nullable YearMonth lastMonth,

        @Nullable @Positive @Max(BenefitTerms.LARGEST_AMOUNT)
        Long amountFen) {

    BenefitTerms terms() {
        return new BenefitTerms(grade, firstMonth, lastMonth, amountFen);
    }
}
