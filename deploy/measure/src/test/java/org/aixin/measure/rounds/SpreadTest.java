package org.aixin.measure.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianIsTheOneInTheMiddleOrBetweenTheTwoThere() {
        assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 9, 3));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(3, 1, 9, 4));
    }

    @Test
    void aRatioIsTakenWindowByWindowAndNotOfMedians() {
        assertThat(Spread.ratio(List.of(10.0, 1.0, 6.0), List.of(10.0, 2.0, 2.0)))
                .isEqualTo(new Spread(1, 0.5, 3, 3));
    }

    @Test
    void withoutAWindowThereIsNoFigure() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
