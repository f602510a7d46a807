package org.aixin.registry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may decide what. */
class ConfirmationTest {

    private static final String VILLAGE = "622921100206";
    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

    @Test
    void aTownshipDecidesWhoItsOwnPeopleAre() {
        var correction = proposed(ChangeType.MODIFY);

        assertThat(correction.isFor(office(Grant.division("622921100")))).isTrue();
        assertThat(correction.isFor(office(Grant.division("622921")))).isTrue();
        assertThat(correction.isFor(office(Grant.province()))).isTrue();
        assertThat(correction.isFor(office(Grant.division("622921101")))).isFalse();
        assertThat(correction.isFor(office(Grant.division(VILLAGE))))
                .as("a village")
                .isFalse();
        assertThat(correction.isFor(office(Grant.unit(7)))).isFalse();
        assertThat(correction.isFor(office())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChangeType.class,
            names = {"ADD", "CATEGORY_ADJUST", "EXIT", "RE_ENTRY"})
    void aCountyOrWhoeverIsAboveItDecidesWhoComesAndGoesAndUnderWhichCategory(ChangeType type) {
        var change = proposed(type);

        assertThat(change.isFor(office(Grant.division("622921100")))).isFalse();
        assertThat(change.isFor(office(Grant.division("622921")))).isTrue();
        assertThat(change.isFor(office(Grant.division("622900")))).isTrue();
        assertThat(change.isFor(office(Grant.province()))).isTrue();
        assertThat(change.isFor(office(Grant.division("622922")))).isFalse();
    }

    @Test
    void aPrefectureWithoutCountiesDecidesAsACountyDoes() {
        assertThat(Confirmation.COUNTY.isWithin(List.of(Grant.division("620200")), "620201100"))
                .isTrue();
    }

    @Test
    void nobodyDecidesWhatTheyProposedThemselves() {
        var own = proposed(ChangeType.MODIFY);
        var proposer = new Caller("console:1", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of());

        assertThatThrownBy(() -> own.requireDecider(proposer)).hasMessage("own-change");
        assertThatThrownBy(() -> own.requireDecider(office(Grant.division("622922"))))
                .hasMessage("for-the-township");
        assertThatThrownBy(() -> own.requireProposer(office(Grant.province()))).hasMessage("not-proposer");
    }

    @Test
    void whatIsDecidedIsDecided() {
        var decided = proposed(ChangeType.EXIT).withdrawn("console:1", NOON);

        assertThat(decided.state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(decided.version()).isEqualTo(2);
        assertThatThrownBy(() -> decided.confirmed(5, 2, null, null, "console:2", NOON))
                .isInstanceOf(Refusal.class)
                .hasMessage("change-closed");
        assertThatThrownBy(() -> decided.withdrawn("console:1", NOON)).hasMessage("change-closed");
    }

    @Test
    void whatIsConfirmedTellsWhatCameOfIt() {
        var confirmed = proposed(ChangeType.EXIT).confirmed(5, 4, "{}", null, "console:2", NOON);

        assertThat(confirmed.state()).isEqualTo(ChangeState.EFFECTIVE);
        assertThat(confirmed.baseVersion()).isEqualTo(3);
        assertThat(confirmed.resultVersion()).isEqualTo(4);
        assertThat(confirmed.decidedBy()).isEqualTo("console:2");
    }

    private static Caller office(Grant... grants) {
        return new Caller("console:2", CallerKind.CONSOLE, null, List.of(grants), Set.of());
    }

    private static RecipientChange proposed(ChangeType type) {
        return new RecipientChange(
                9,
                1,
                5L,
                type,
                ChangeState.PROPOSED,
                VILLAGE,
                null,
                LocalDate.of(2026, 11, 26),
                "{}",
                "{}",
                null,
                null,
                null,
                3L,
                null,
                "console:1",
                NOON,
                null,
                null,
                null);
    }
}
