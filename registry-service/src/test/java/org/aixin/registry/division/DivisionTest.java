package org.aixin.registry.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionTest {

    static final LocalDate START = LocalDate.of(2023, 5, 12);
    static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "620000, PROVINCE",
        "622900, PREFECTURE",
        "622921, COUNTY",
        "620201, COUNTY",
        "622921100, TOWNSHIP",
        "622921100206, VILLAGE"
    })
    void aCodeHasOneLevel(String code, DivisionLevel level) {
        for (var candidate : DivisionLevel.values()) {
            assertThat(DivisionLevels.fits(code, candidate)).isEqualTo(candidate == level);
        }
    }

    @Test
    void townshipsMayHangBelowAPrefectureWithoutCounties() {
        assertThat(DivisionLevels.mayHangBelow(DivisionLevel.TOWNSHIP, DivisionLevel.PREFECTURE))
                .isTrue();
        assertThat(DivisionLevels.mayHangBelow(DivisionLevel.VILLAGE, DivisionLevel.COUNTY))
                .isFalse();
        assertThat(DivisionLevels.mayHangBelow(DivisionLevel.PROVINCE, null)).isTrue();
        assertThat(DivisionLevels.mayHangBelow(DivisionLevel.COUNTY, null)).isFalse();
    }

    @Test
    void aMoveIsPublishedWithBothPlaces() {
        var moved = township().movedBelow("622922", LATER);

        assertThat(moved.event())
                .isEqualTo(new DivisionChanged(
                        "622921100",
                        2,
                        "韩集镇",
                        DivisionLevel.TOWNSHIP,
                        List.of(
                                new DivisionChanged.Span(START, LATER, "622921", "韩集镇"),
                                new DivisionChanged.Span(LATER, null, "622922", "韩集镇")),
                        List.of()));
    }

    @Test
    void aMergerEndsItAndNamesWhoTakesItsPlace() {
        var merged = township().succeededBy(List.of("622921101"), LATER);

        assertThat(merged.event().spans()).containsExactly(new DivisionChanged.Span(START, LATER, "622921", "韩集镇"));
        assertThat(merged.event().successions()).containsExactly(new DivisionChanged.Succession(LATER, "622921101"));
        assertThat(merged.version()).isEqualTo(2);
    }

    @Test
    void aNewNameHoldsFromItsDayAndTheEventIsCalledByTheLast() {
        var renamed = township().renamed("韩集街道", LATER);

        assertThat(renamed.event().name()).isEqualTo("韩集街道");
        assertThat(renamed.event().spans())
                .containsExactly(
                        new DivisionChanged.Span(START, LATER, "622921", "韩集镇"),
                        new DivisionChanged.Span(LATER, null, "622921", "韩集街道"));
        assertThat(renamed.renamed("韩集镇", START).event().spans())
                .as("news of an earlier day cover what was known after it")
                .containsExactly(new DivisionChanged.Span(START, null, "622921", "韩集镇"));
    }

    @Test
    void thatItReportsForItselfHoldsFromItsDayAndStaysWhenItMovesOrGetsAnotherName() {
        var reporting = township().reporting(true, LATER);

        assertThat(reporting.event().spans())
                .containsExactly(
                        new DivisionChanged.Span(START, LATER, "622921", "韩集镇", false),
                        new DivisionChanged.Span(LATER, null, "622921", "韩集镇", true));
        assertThat(reporting
                        .movedBelow("622922", LATER)
                        .renamed("韩集街道", LATER)
                        .event()
                        .spans())
                .contains(new DivisionChanged.Span(LATER, null, "622922", "韩集街道", true));
        assertThat(reporting.reporting(false, START).event().spans())
                .containsExactly(new DivisionChanged.Span(START, null, "622921", "韩集镇", false));
    }

    @Test
    void onlyWhatHangsWithTheOneThatGoesIsInherited() {
        var elsewhereLater = township().movedBelow("622923", LATER.plusYears(1));

        assertThat(elsewhereLater.inherited("622921", "622922", LATER).event().spans())
                .containsExactly(
                        new DivisionChanged.Span(START, LATER, "622921", "韩集镇"),
                        new DivisionChanged.Span(LATER, LATER.plusYears(1), "622922", "韩集镇"),
                        new DivisionChanged.Span(LATER.plusYears(1), null, "622923", "韩集镇"));
        assertThat(township()
                        .inherited("622921", "622922", START.minusDays(9))
                        .event()
                        .spans())
                .as("from its own first day")
                .containsExactly(new DivisionChanged.Span(START, null, "622922", "韩集镇"));
    }

    @Test
    void whatEndsHasNoPlaceOnItsLastDay() {
        var ended = township().succeededBy(List.of(), LATER);

        assertThat(ended.standsOn(LATER.minusDays(1))).isTrue();
        assertThat(ended.standsOn(LATER)).isFalse();
        assertThat(ended.successions()).isEmpty();
    }

    private static Division township() {
        return Division.register(
                new RegisterDivision("622921100", "韩集镇", DivisionLevel.TOWNSHIP, "622921", START, null), "x");
    }
}
