package org.aixin.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant FOUND_AT = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant LATER = FOUND_AT.plusSeconds(60);

    private final Finding opened = Finding.opened(1, StandingCheck.PHONE_OF_MANY, ofHouseholds(3), FOUND_AT);

    @Test
    void closesByItselfWhereNothingWasDone() {
        assertThat(opened.closed().state()).isEqualTo(FindingState.GONE);
    }

    @Test
    void isResolvedWhereSomethingWasDoneAndTheCauseIsGone() {
        var inHand = opened.dealtWith(Resolution.HANDOVER_ASKED, null, null, "console:1", LATER);

        assertThat(inHand.state()).isEqualTo(FindingState.IN_HAND);
        assertThat(inHand.closed().state()).isEqualTo(FindingState.RESOLVED);
    }

    @Test
    void whatIsRightStaysSoUntilItBecomesMore() {
        var right = opened.dealtWith(Resolution.IS_RIGHT, RightBecause.SAME_FAMILY, null, "console:1", LATER);

        assertThat(right.state()).isEqualTo(FindingState.DISMISSED);
        assertThat(right.isOutgrownBy(ofHouseholds(3))).isFalse();
        assertThat(right.isOutgrownBy(ofHouseholds(2))).isFalse();
        assertThat(right.isOutgrownBy(ofHouseholds(4))).isTrue();
        assertThat(opened.isOutgrownBy(ofHouseholds(4))).isFalse();
    }

    @Test
    void whatComesBackForgetsWhatWasDone() {
        var again = opened.dealtWith(Resolution.EXIT_PROPOSED, null, 7L, "console:1", LATER)
                .closed()
                .reopened(LATER);

        assertThat(again.state()).isEqualTo(FindingState.OPEN);
        assertThat(again.openedAt()).isEqualTo(LATER);
        assertThat(again.resolution()).isNull();
        assertThat(again.changeId()).isNull();
        assertThat(again.resolvedBy()).isNull();
    }

    @Test
    void followsWhatIsFoundNow() {
        assertThat(opened.differsFrom(ofHouseholds(3))).isFalse();
        assertThat(opened.differsFrom(ofHouseholds(4))).isTrue();
        assertThat(opened.followed(ofHouseholds(4)).extent()).isEqualTo(4);
    }

    private static Hit ofHouseholds(int households) {
        return new Hit(622921100, "a", "622921100", null, null, null, null, households, true);
    }
}
