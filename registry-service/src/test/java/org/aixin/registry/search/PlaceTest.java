package org.aixin.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.aixin.kernel.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void whereAPageEndedIsFoundAgainByItsCursor() {
        var place = new Place("622921100206", 1_900_000_000_000_000_501L);

        assertThat(Place.parse(place.cursor())).isEqualTo(place);
        assertThat(Place.parse("")).isNull();
        assertThat(Place.parse(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"622921", "622921~", "~7", "62292x~7", "622921~7~8", "622921~9999999999999999999", "1~1"})
    void whatNobodyWasGivenIsNoCursor(String text) {
        var cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> Place.parse(cursor)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Place.parse("§" + text)).isInstanceOf(Invalid.class);
    }
}
