package org.aixin.measure.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpinTest {

    private final Spin.Usual usual = new Spin.Usual();

    @Test
    void aMachineThatOthersWorkOnGivesAPartOfTheUsual() {
        usual.learn(1_000);

        assertThat(usual.partOf(700)).isEqualTo(0.7);
        assertThat(usual.partOf(1_100)).isEqualTo(1.1);
        assertThat(usual.partOf(1_000)).isEqualTo(1);
    }

    @Test
    void whatWasLearnedWhileOthersWorkedIsNotTheUsual() {
        usual.learn(400);

        assertThat(Spin.isSteady(usual.partOf(1_000))).isFalse();
        assertThat(usual.partOf(1_000)).isEqualTo(1);
        assertThat(Spin.isSteady(usual.partOf(400))).isFalse();
    }

    @Test
    void whatTheSystemTakesWhileItRestsIsNobodyElsesWork() {
        usual.learn(1_000);

        assertThat(usual.rest(700)).isEqualTo(0.7);
        assertThat(Spin.isSteady(usual.partOf(690))).isTrue();
        assertThat(Spin.isSteady(usual.partOf(400))).isFalse();
        assertThat(usual.rest(500)).isEqualTo(0.5);
    }
}
