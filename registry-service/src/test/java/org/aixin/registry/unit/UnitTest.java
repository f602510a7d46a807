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
                        List.of(span(START, LATER, 8L, 5L, "622921"), span(LATER, null, 9L, null, "622922"))));
    }

    @Test
    void beforeItsFirstDayAUnitIsWhereItIsKnownToBe() {
        assertThat(school().placeOn(START.minusYears(1)).divisionCode()).isEqualTo("622921");
    }

    @Test
    void whatHangsBelowAUnitThatGoesHangsBelowItsHeirInTheTreeConcerned() {
        var office = unit(8, null, null);

        assertThat(school().inherited(office, 9, LATER).event().spans())
                .containsExactly(span(START, LATER, 8L, 5L, "622921"), span(LATER, null, 9L, 5L, "622921"));
        assertThat(school().inherited(unit(5, null, null), 9, LATER).event().spans())
                .containsExactly(span(START, LATER, 8L, 5L, "622921"), span(LATER, null, 8L, 9L, "622921"));
    }

    @Test
    void theHeirOfAUnitAboveItTakesItsPlace() {
        var office = unit(8, 3L, null);

        assertThat(school().inherited(office, 7, LATER).event().spans())
                .containsExactly(span(START, LATER, 8L, 5L, "622921"), span(LATER, null, 3L, 5L, "622921"));
    }

    @Test
    void whatAUnitHelpsAsAWholeHoldsFromItsDay() {
        var spans = school().assisting(List.of("622921", "622922"), LATER)
                .renamed("师范学院", LATER)
                .event()
                .spans();

        assertThat(spans)
                .extracting(UnitChanged.Span::assistedCounties)
                .containsExactly(List.of(), List.of("622921", "622922"));
        assertThat(spans).extracting(UnitChanged.Span::name).containsExactly("师范学校", "师范学院");
    }

    @Test
    void aMergerEndsAUnitAndNamesTheOneInItsPlace() {
        var merged = school().succeededBy(List.of(9L), LATER);

        assertThat(merged.event().spans()).containsExactly(span(START, LATER, 8L, 5L, "622921"));
        assertThat(merged.event().successions()).containsExactly(new UnitChanged.Succession(LATER, 9));
        assertThat(school().succeededBy(List.of(), LATER).event().successions()).isEmpty();
    }

    @Test
    void aUnitComesToAnotherOfficeWithItsDivision() {
        assertThat(school().belongingTo("622922", "622921", LATER).event().spans())
                .containsExactly(span(START, LATER, 8L, 5L, "622921"), span(LATER, null, 8L, 5L, "622922"));
        assertThat(school().belongingTo("622922", "622924", LATER).event().spans())
                .containsExactly(span(START, null, 8L, 5L, "622921"));
    }

    private static UnitChanged.Span span(
            LocalDate from, LocalDate to, Long managedBy, Long groupLeader, String divisionCode) {
        return new UnitChanged.Span(from, to, managedBy, groupLeader, divisionCode, "师范学校", List.of());
    }

    private static Unit unit(long id, Long managedBy, Long groupLeader) {
        var command = new RegisterUnit(id, "县教育局", UnitType.COUNTY_ORGAN, managedBy, groupLeader, "622921", START);
        return Unit.register(id, command, "x");
    }

    private static Unit school() {
        return Unit.register(7, new RegisterUnit(7L, "师范学校", UnitType.SCHOOL, 8L, 5L, "622921", START), "x");
    }
}
