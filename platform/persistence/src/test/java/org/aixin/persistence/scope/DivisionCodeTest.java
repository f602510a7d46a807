package org.aixin.persistence.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivisionCodeTest {

    @Test
    void aVillageLiesInATownshipACountyAPrefectureAndTheProvince() {
        assertThat(DivisionCode.upwards("622921100206"))
                .containsExactly("622921100206", "622921100", "622921", "622900", "620000");
        assertThat(DivisionCode.upwards("622921")).containsExactly("622921", "622900", "620000");
    }

    @Test
    void whatEndsInZeroesIsItselfOnce() {
        assertThat(DivisionCode.upwards("622900")).containsExactly("622900", "620000");
        assertThat(DivisionCode.upwards("620000")).containsExactly("620000");
    }
}
