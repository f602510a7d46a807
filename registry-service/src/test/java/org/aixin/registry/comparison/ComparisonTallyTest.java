package org.aixin.registry.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTallyTest {

    @Test
    void whatWasConfirmedIsInHandUntilTheRegisterSaysSo() {
        assertThat(of(Checks.DEAD, "OPEN", null, null)).isEqualTo("open 1 inHand 0 confirmed 0 rejected 0 settled 0");
        assertThat(of(Checks.DEAD, "IN_HAND", "EXIT_PROPOSED", null))
                .isEqualTo("open 0 inHand 1 confirmed 0 rejected 0 settled 0");
        assertThat(of(Checks.DEAD, "RESOLVED", "EXIT_PROPOSED", null))
                .isEqualTo("open 0 inHand 0 confirmed 1 rejected 0 settled 0");
        assertThat(of(Checks.DEAD, "DISMISSED", "IS_RIGHT", "LIST_WRONG"))
                .isEqualTo("open 0 inHand 0 confirmed 0 rejected 1 settled 0");
        assertThat(of(Checks.DEAD, "GONE", null, null)).isEqualTo("open 0 inHand 0 confirmed 0 rejected 0 settled 1");
    }

    @Test
    void aListOfPupilsIsConfirmedByWhoeverLetsCareGoOn() {
        assertThat(of(Checks.OF_AGE, "DISMISSED", "IS_RIGHT", "STILL_IN_EDUCATION"))
                .isEqualTo("open 0 inHand 0 confirmed 1 rejected 0 settled 0");
        assertThat(of(Checks.OF_AGE, "IN_HAND", "EXIT_PROPOSED", null))
                .as("leaves in spite of the list")
                .isEqualTo("open 0 inHand 0 confirmed 0 rejected 1 settled 0");
        assertThat(of(Checks.OF_AGE, "GONE", null, null)).isEqualTo("open 0 inHand 0 confirmed 0 rejected 0 settled 1");
    }

    private static String of(String check, String state, @Nullable String resolution, @Nullable String reason) {
        var tally = ComparisonTally.of(check, state, resolution, reason, 1);
        return "open %d inHand %d confirmed %d rejected %d settled %d"
                .formatted(tally.open(), tally.inHand(), tally.confirmed(), tally.rejected(), tally.settled());
    }
}
