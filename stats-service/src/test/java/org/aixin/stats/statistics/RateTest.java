package org.aixin.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {

    static final long PAIRINGS = 4_983;

    @Test
    void linxiaCountyOf2023ByPairing() {
        var contacts = Rate.of(28_625, PAIRINGS * 4, 0, PAIRINGS, 0);
        var visits = Rate.of(19_833, PAIRINGS * 2, 0, PAIRINGS, 0);

        assertThat(contacts.volume()).isEqualByComparingTo("1.436");
        assertThat(visits.volume()).isEqualByComparingTo("1.990");
    }

    @Test
    void volumePassesOneAndTheOthersDoNot() {
        var rate = Rate.of(9, 4, 1, 2, 4);

        assertThat(rate.volume()).isEqualByComparingTo("2.25");
        assertThat(rate.attained()).isEqualByComparingTo("0.5");
        assertThat(rate.capped()).isEqualByComparingTo("1");
    }

    @Test
    void halvesAreRoundedUpInTheThirdDecimal() {
        assertThat(Rate.of(1, 2000, 0, 1, 0).volume()).isEqualByComparingTo("0.001");
        assertThat(Rate.of(2, 3, 0, 1, 0).volume()).isEqualByComparingTo("0.667");
    }

    @Test
    void whereNothingIsOwedThereIsNoRate() {
        assertThat(Rate.of(5, 0, 0, 0, 0)).isEqualTo(new Rate(null, null, null));
    }
}
