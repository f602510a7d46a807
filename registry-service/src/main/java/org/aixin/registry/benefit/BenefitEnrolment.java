package org.aixin.registry.benefit;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * That somebody receives a benefit from a month on, as one source says. The row as it stands; immutable.
 *
 * @param divisionCode of whom it is about: which offices see it
 * @param reporter the office or list that it was taken from
 */
record BenefitEnrolment(
        long id,
        long version,
        BenefitSource source,
        BenefitProgramme programme,
        @Nullable Long recipientId,
        @Nullable Long householdId,
        @Nullable Long holderId,
        String divisionCode,
        @Nullable BenefitGrade grade,
        YearMonth firstMonth,
        @Nullable YearMonth lastMonth,
        @Nullable Long amountFen,
        boolean withdrawn,
        @Nullable String reporter) {

    static final long FIRST = 1;

    static BenefitEnrolment said(
            long id,
            BenefitSource source,
            BenefitProgramme programme,
            Beneficiary whom,
            BenefitTerms terms,
            @Nullable String reporter) {
        return new BenefitEnrolment(
                id,
                FIRST,
                source,
                programme,
                whom.recipientId(),
                whom.householdId(),
                whom.holderId(),
                whom.divisionCode(),
                terms.grade(),
                terms.firstMonth(),
                terms.lastMonth(),
                terms.amountFen(),
                false,
                reporter);
    }

    BenefitTerms terms() {
        return new BenefitTerms(grade, firstMonth, lastMonth, amountFen);
    }

    Beneficiary whom() {
        return new Beneficiary(recipientId, householdId, holderId, divisionCode);
    }

    /** Null once it is withdrawn, so that the same can be said again. */
    @Nullable
    String liveKey() {
        return withdrawn ? null : whom().key();
    }

    BenefitEnrolment on(BenefitTerms terms, @Nullable String by) {
        return with(whom(), terms, false, by);
    }

    BenefitEnrolment taken() {
        return with(whom(), terms(), true, reporter);
    }

    /**
     * It is about somebody else from now on.
     *
     * @param saidAlready whether the source has said something of these months about them
     */
    BenefitEnrolment of(Beneficiary other, boolean saidAlready) {
        return with(other, terms(), withdrawn || saidAlready, reporter);
    }

    /** It is about somebody once more, and withdrawn or not. */
    BenefitEnrolment backTo(Beneficiary other, boolean gone) {
        return with(other, terms(), gone, reporter);
    }

    BenefitState stateIn(YearMonth month) {
        if (withdrawn) {
            return BenefitState.WITHDRAWN;
        }
        if (terms().holdsIn(month)) {
            return BenefitState.RUNNING;
        }
        return month.isBefore(firstMonth) ? BenefitState.AHEAD : BenefitState.ENDED;
    }

    private BenefitEnrolment with(Beneficiary whom, BenefitTerms terms, boolean gone, @Nullable String by) {
        return new BenefitEnrolment(
                id,
                version + 1,
                source,
                programme,
                whom.recipientId(),
                whom.householdId(),
                whom.holderId(),
                whom.divisionCode(),
                terms.grade(),
                terms.firstMonth(),
                terms.lastMonth(),
                terms.amountFen(),
                gone,
                by);
    }
}
