package org.aixin.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void aVersionMayStandInQuotes() {
        assertThat(IfMatch.parse("3")).isEqualTo(new IfMatch(3));
        assertThat(IfMatch.parse("\"3\"")).isEqualTo(new IfMatch(3));
        assertThat(IfMatch.parse(" \"12\" ")).isEqualTo(new IfMatch(12));
        assertThat(IfMatch.parse(IfMatch.etag(5))).isEqualTo(new IfMatch(5));
    }

    @Test
    void withoutAVersionNothingIsChanged() {
        assertThatExceptionOfType(VersionRequired.class).isThrownBy(() -> IfMatch.parse(null));
        assertThatExceptionOfType(VersionRequired.class).isThrownBy(() -> IfMatch.parse(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "W/\"3\"", "\"3\", \"4\"", "\"3", "3\"", "-1", "1.0", "abc", "99999999999999999999", "３"})
    void whatIsNoVersionIsRefused(String header) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> IfMatch.parse(header))
                .satisfies(
                        refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("If-Match"));
    }

    @Test
    void onlyTheCurrentVersionIsChanged() {
        new IfMatch(3).check(3);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> new IfMatch(3).check(4));
    }
}
