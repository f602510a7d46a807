package org.aixin.registry.surveyround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.caller.Grant;
import org.junit.jupiter.api.Test;

class SurveyRoundTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 31);

    private final SurveyRound round = new SurveyRound(
            1,
            SurveyRound.FIRST,
            "第一轮",
            RoundKind.FULL,
            "622921",
            FIRST,
            LAST,
            RoundState.OPEN,
            "console:1",
            Instant.EPOCH);

    @Test
    void countsAsOfTodayUntilThePeriodIsOver() {
        assertThat(round.asOf(LocalDate.of(2025, 3, 12))).isEqualTo(LocalDate.of(2025, 3, 12));
        assertThat(round.asOf(LAST.plusDays(1))).isEqualTo(LAST);
    }

    @Test
    void isClosedAndOpenedAgainEachOnce() {
        var closed = round.closed();
        assertThat(closed.version()).isEqualTo(2);
        assertThatThrownBy(closed::closed).hasMessage("round-closed");
        assertThatThrownBy(closed::requireOpen).hasMessage("round-closed");
        assertThat(closed.reopened().state()).isEqualTo(RoundState.OPEN);
        assertThatThrownBy(round::reopened).hasMessage("round-open");
    }

    @Test
    void isKnownInItsAreaInsideItAndAroundItAndNowhereElse() {
        assertThat(RoundReach.of(List.of(Grant.division("622921"))).has("622921"))
                .isTrue();
        assertThat(RoundReach.of(List.of(Grant.division("622921100206"))).has("622921"))
                .isTrue();
        assertThat(RoundReach.of(List.of(Grant.division("622900"))).has("622921"))
                .isTrue();
        assertThat(RoundReach.of(List.of(Grant.division("622921100"))).has("620000"))
                .isTrue();
        assertThat(RoundReach.of(List.of(Grant.province())).has("622921")).isTrue();

        assertThat(RoundReach.of(List.of(Grant.division("622922"))).has("622921"))
                .isFalse();
        assertThat(RoundReach.of(List.of(Grant.unit(7))).has("622921")).isFalse();
        assertThat(RoundReach.of(List.of()).isNothing()).isTrue();
    }

    @Test
    void isBegunByEverybodyInTheirOwnPart() {
        assertThat(RoundReach.ownPart(List.of(Grant.division("622921100")), "622921"))
                .contains("622921100");
        assertThat(RoundReach.ownPart(List.of(Grant.division("622900")), "622921"))
                .contains("622921");
        assertThat(RoundReach.ownPart(List.of(Grant.division("622922")), "622921"))
                .isEmpty();
    }
}
