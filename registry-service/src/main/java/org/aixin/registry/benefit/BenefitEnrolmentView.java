package org.aixin.registry.benefit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment with its history.
 *
 * @param recipientId the person; null where the household as a whole receives it
 * @param name of the person, masked
 * @param amountFen a month; null where it is not known
 * @param reporter the office or list that an agency or a comparison took it from
 * @param mayChange whether the caller may end, correct or withdraw it
 * @param history the newest first
 */
record BenefitEnrolmentView(
        long id,
        long version,
        BenefitProgramme programme,
        BenefitSource source,
        @Nullable Long recipientId,
        @Nullable String name,
        @Nullable Long householdId,
        @Nullable BenefitGrade grade,
        YearMonth firstMonth,
        @Nullable YearMonth lastMonth,
        @Nullable Long amountFen,
        BenefitState state,
        @Nullable String reporter,
        boolean mayChange,
        List<Line> history) {

    /**
     * One step, and what was said from then on.
     *
     * @param name of the account's user who did it; null where that is none
     */
    record Line(
            BenefitAction action,
            Instant at,
            String actor,
            @Nullable String name,
            @Nullable BenefitGrade grade,
            YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            @Nullable Long amountFen,
            @Nullable String note) {}

    /**
     * What a person or a household receives, the last begun first.
     *
     * @param childDataHidden whether of a child, or of children in the household, nothing is told
     */
    record OfOne(List<BenefitEnrolmentView> items, boolean childDataHidden) {}
}
