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
                                new DivisionChanged.Span(START, LATER, "622921"),
                                new DivisionChanged.Span(LATER, null, "622922")),
                        List.of()));
    }

    @Test
    void aMergerEndsItAndNamesWhoTakesItsPlace() {
        var merged = township().succeededBy(List.of("622921101"), LATER);

        assertThat(merged.event().spans()).containsExactly(new DivisionChanged.Span(START, LATER, "622921"));
        assertThat(merged.event().successions()).containsExactly(new DivisionChanged.Succession(LATER, "622921101"));
        assertThat(merged.version()).isEqualTo(2);
    }

    private static Division township() {
        return Division.register(
                new RegisterDivision("622921100", "韩集镇", DivisionLevel.TOWNSHIP, "622921", START), "x");
    }
}
