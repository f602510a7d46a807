package org.aixin.pairing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.RecipientNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    static final long CADRE = 1;
    static final long HOUSEHOLD = 2;

    @Test
    void everybodyInTheHouseholdIsCoveredUnlessSomeAreNamed() {
        assertThat(begin(asked(SPRING)).covered().recipientIds()).containsExactly(11L, 12L);
        assertThat(begin(asked(SPRING, 12L)).covered().recipientIds()).containsExactly(12L);
        assertThat(begin(asked(SPRING, 12L, 11L, 12L)).covered().recipientIds()).containsExactly(11L, 12L);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL, ORPHAN, LOVE_PARENT",
        "DIVISION_DEPUTY, DE_FACTO_UNATTENDED_CHILD, LOVE_PARENT",
        "SECTION, ORPHAN, LOVE_FAMILY",
        "STAFF, DE_FACTO_UNATTENDED_CHILD, LOVE_FAMILY",
        "BUREAU, DESTITUTE, LOVE_FAMILY",
        "DIVISION_HEAD, SEVERELY_DISABLED_HARDSHIP, LOVE_FAMILY"
    })
    void leadingCadresAreParentsToChildrenWithoutThem(CadreRank rank, RecipientCategory category, PairingTitle title) {
        var around = new Circumstances(
                cadre(rank, true), List.of(person(11, category), person(12, RecipientCategory.RESETTLEMENT)));

        assertThat(Pairing.begin(5, asked(SPRING), around, TODAY).title()).isEqualTo(title);
    }

    @Test
    void aTitleThatIsGivenStands() {
        var asked = new PairHousehold(CADRE, HOUSEHOLD, SPRING, null, PairingTitle.LOVE_PARENT);

        assertThat(begin(asked).title()).isEqualTo(PairingTitle.LOVE_PARENT);
    }

    @Test
    void aPairingBeginsBetweenTheProgrammesFirstDayAndToday() {
        assertThat(begin(asked(TODAY)).fromDay()).isEqualTo(TODAY);
        assertThat(begin(asked(LocalDate.of(2023, 5, 12))).status()).isEqualTo(PairingStatus.ACTIVE);
        assertWrong(asked(TODAY.plusDays(1)), "from in-future");
        assertWrong(asked(LocalDate.of(2023, 5, 11)), "from before-programme");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        var retired = new Circumstances(cadre(CadreRank.STAFF, false), List.of());

        assertThat(wrong(asked(TODAY.plusDays(1), 11L), retired))
                .containsExactly("from in-future", "cadreId not-active-cadre", "householdId nobody-in-household");
        assertThat(wrong(asked(SPRING), new Circumstances(null, people()))).containsExactly("cadreId not-active-cadre");
        assertWrong(asked(SPRING, 11L, 99L), "recipientIds[1] not-in-household");
    }

    @Test
    void anEndedPairingIsTheNextVersionAndTellsWhy() {
        var ended = begin(asked(SPRING)).ended(new EndPairing(TODAY, PairingEndReason.CADRE_MOVED), TODAY);

        assertThat(ended.version()).isEqualTo(2);
        assertThat(ended.status()).isEqualTo(PairingStatus.ENDED);
        assertThat(ended.changed())
                .returns(TODAY, event -> event.to())
                .returns(SPRING, event -> event.from())
                .returns(PairingEndReason.CADRE_MOVED, event -> event.endReason());
    }

    @Test
    void aPairingEndsNotBeforeItBeganAndAtTheLatestAfterToday() {
        var pairing = begin(asked(SPRING));

        assertThat(pairing.ended(new EndPairing(SPRING, PairingEndReason.MISTAKE), TODAY)
                        .toDay())
                .isEqualTo(SPRING);
        assertThat(pairing.ended(new EndPairing(TODAY.plusDays(1), PairingEndReason.REASSIGNED), TODAY)
                        .toDay())
                .isEqualTo(TODAY.plusDays(1));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> pairing.ended(new EndPairing(SPRING.minusDays(1), PairingEndReason.MISTAKE), TODAY));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> pairing.ended(new EndPairing(TODAY.plusDays(2), PairingEndReason.MISTAKE), TODAY));
    }

    @Test
    void anEndedPairingStaysAsItIs() {
        var ended = begin(asked(SPRING)).ended(new EndPairing(TODAY, PairingEndReason.CADRE_LEFT), TODAY);

        assertThatExceptionOfType(PairingEnded.class)
                .isThrownBy(() -> ended.ended(new EndPairing(TODAY, PairingEndReason.CADRE_LEFT), TODAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("pairing-ended"));
    }

    @Test
    void aRepeatIsKnownByWhatItAskedForThoughThePairingHasEnded() {
        var ended = begin(asked(SPRING)).ended(new EndPairing(TODAY, PairingEndReason.CADRE_LEFT), TODAY);

        assertThat(ended.begunAs(asked(SPRING))).isTrue();
        assertThat(ended.begunAs(asked(SPRING, 12L, 11L))).isTrue();
        assertThat(ended.begunAs(asked(SPRING, 11L))).isFalse();
        assertThat(ended.begunAs(asked(TODAY))).isFalse();
        assertThat(ended.begunAs(new PairHousehold(9L, HOUSEHOLD, SPRING, null, null)))
                .isFalse();
    }

    private static PairHousehold asked(LocalDate from, Long... people) {
        return new PairHousehold(CADRE, HOUSEHOLD, from, people.length == 0 ? null : List.of(people), null);
    }

    private static Pairing begin(PairHousehold asked) {
        return Pairing.begin(5, asked, new Circumstances(cadre(CadreRank.STAFF, true), people()), TODAY);
    }

    private static void assertWrong(PairHousehold asked, String... errors) {
        assertThat(wrong(asked, new Circumstances(cadre(CadreRank.STAFF, true), people())))
                .containsExactly(errors);
    }

    private static Stream<String> wrong(PairHousehold asked, Circumstances around) {
        try {
            Pairing.begin(5, asked, around, TODAY);
            return Stream.of();
        } catch (Invalid refused) {
            return refused.errors().stream().map(error -> error.field() + " " + error.code());
        }
    }

    private static CadreNode cadre(CadreRank rank, boolean active) {
        return new CadreNode(CADRE, LocalDate.of(2020, 1, 1), null, 7, CadreLevel.COUNTY, rank, active);
    }

    private static List<RecipientNode> people() {
        return List.of(
                person(11, RecipientCategory.DESTITUTE), person(12, RecipientCategory.SEVERELY_DISABLED_HARDSHIP));
    }

    private static RecipientNode person(long id, RecipientCategory category) {
        return new RecipientNode(
                id, LocalDate.of(2020, 1, 1), null, HOUSEHOLD, "622921100206", category, RecipientStatus.ACTIVE);
    }
}
