package org.aixin.registry.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BenefitEnrolmentTest {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    private final BenefitEnrolment said = BenefitEnrolment.said(
            1,
            BenefitSource.AGENCY,
            BenefitProgramme.ORPHAN_ALLOWANCE,
            Beneficiary.holder(7, "622921100"),
            new BenefitTerms(null, YearMonth.parse("2026-07"), null, 142_000L),
            "县民政局");

    @Test
    void runsUntilItEndsOrIsTakenBack() {
        assertThat(said.stateIn(NOVEMBER)).isEqualTo(BenefitState.RUNNING);
        assertThat(said.stateIn(YearMonth.parse("2026-06"))).isEqualTo(BenefitState.AHEAD);

        var ended = said.on(said.terms().endedWith(YearMonth.parse("2026-10")), "县民政局");
        assertThat(ended.stateIn(NOVEMBER)).isEqualTo(BenefitState.ENDED);
        assertThat(ended.version()).isEqualTo(2);
        assertThat(ended.taken().stateIn(NOVEMBER)).isEqualTo(BenefitState.WITHDRAWN);
    }

    @Test
    void whatIsTakenBackMayBeSaidAgain() {
        assertThat(said.liveKey()).isEqualTo("N7");
        assertThat(said.taken().liveKey()).isNull();
    }

    @Test
    void isThePersonsOnceThePersonIsRegistered() {
        var theirs = said.of(Beneficiary.recipient(42, "622921100206"), false);

        assertThat(theirs.liveKey()).isEqualTo("R42");
        assertThat(theirs.holderId()).isNull();
        assertThat(theirs.divisionCode()).isEqualTo("622921100206");
        assertThat(theirs.terms()).isEqualTo(said.terms());
        assertThat(said.of(Beneficiary.recipient(42, "622921100206"), true).withdrawn())
                .as("what the source said of the person already stands")
                .isTrue();
    }
}
