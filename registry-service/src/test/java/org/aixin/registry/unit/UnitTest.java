package org.aixin.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.registry.UnitType;
import org.junit.jupiter.api.Test;

class UnitTest {

    static final LocalDate START = LocalDate.of(2023, 5, 12);
    static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Test
    void aMovePublishesBothTreesOnBothSidesOfTheDay() {
        var moved = school().changed(new ChangeUnit(LATER, 9L, null, "622922"));

        assertThat(moved.event())
                .isEqualTo(new UnitChanged(
                        7,
                        2,
                        "师范学校",
                        UnitType.SCHOOL,
                        List.of(
                                new UnitChanged.Span(START, LATER, 8L, 5L, "622921"),
                                new UnitChanged.Span(LATER, null, 9L, null, "622922"))));
    }

    @Test
    void beforeItsFirstDayAUnitIsWhereItIsKnownToBe() {
        assertThat(school().placeOn(START.minusYears(1)).divisionCode()).isEqualTo("622921");
    }

    private static Unit school() {
        return Unit.register(7, new RegisterUnit(7L, "师范学校", UnitType.SCHOOL, 8L, 5L, "622921", START), "x");
    }
}
