package org.aixin.registry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.junit.jupiter.api.Test;

class WaitingPlacesTest {

    private static final DivisionName COUNTY = new DivisionName("622921", "临夏县");

    @Test
    void everyTownshipIsThereAlsoWhereNothingWaits() {
        var places = WaitingPlaces.of(
                List.of(new DivisionName("622921100", "韩集镇"), new DivisionName("622921101", "土桥镇")),
                List.of(
                        waiting("622921100", StandingCheck.ORPHAN_OF_AGE, FindingState.OPEN, 3),
                        waiting("622921100", StandingCheck.PHONE_OF_MANY, FindingState.OPEN, 2),
                        waiting("622921100", StandingCheck.PHONE_OF_MANY, FindingState.IN_HAND, 1)),
                () -> COUNTY);

        assertThat(places)
                .containsExactly(
                        new FindingSummary.OfPlace(new DivisionName("622921100", "韩集镇"), 5, 1),
                        new FindingSummary.OfPlace(new DivisionName("622921101", "土桥镇"), 0, 0));
    }

    @Test
    void aPrefectureCountsWhatLiesInItsCounties() {
        var places = WaitingPlaces.of(
                List.of(new DivisionName("622900", "临夏州"), new DivisionName("620200", "嘉峪关市")),
                List.of(
                        waiting("622921", StandingCheck.ORPHAN_OF_AGE, FindingState.OPEN, 3),
                        waiting("620201", StandingCheck.ORPHAN_OF_AGE, FindingState.OPEN, 4)),
                () -> COUNTY);

        assertThat(places).extracting(FindingSummary.OfPlace::open).containsExactly(3, 4);
    }

    @Test
    void whatStandsInNoPlaceBelowStandsInTheDivisionItself() {
        var places = WaitingPlaces.of(
                List.of(new DivisionName("622921100200", "双城村")),
                List.of(waiting("622921100", StandingCheck.PHONE_OF_MANY, FindingState.OPEN, 1)),
                () -> new DivisionName("622921100", "韩集镇"));

        assertThat(places).extracting(FindingSummary.OfPlace::open).containsExactly(0, 1);
        assertThat(places.get(1).division().name()).isEqualTo("韩集镇");
    }

    private static FindingMapper.Counted waiting(String place, StandingCheck check, FindingState state, int findings) {
        return new FindingMapper.Counted(place, check, state, findings);
    }
}
