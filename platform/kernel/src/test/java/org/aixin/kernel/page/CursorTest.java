package org.aixin.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.aixin.kernel.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private record Place(Instant at, long id) {

        static Place of(List<String> parts) {
            return new Place(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1)));
        }
    }

    @Test
    void whereAPageEndedIsFoundAgainByItsCursor() {
        var place = new Place(Instant.parse("2026-11-26T08:30:00.123456Z"), 1_900_000_000_000_000_501L);

        assertThat(Cursor.parse(Cursor.of(place.at(), place.id()), 2, Place::of))
                .isEqualTo(place);
    }

    @Test
    void withoutOneAListBeginsAtItsBeginning() {
        assertThat(Cursor.parse(null, 2, Place::of)).isNull();
        assertThat(Cursor.parse("", 2, Place::of)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~", "2026-11-26T08:30:00Z", "2026-11-26T08:30:00Z~", "2026-11-26~7", "2026-11-26T08:30:00Z~7~8"
            })
    void whatNobodyWasGivenIsNoCursor(String text) {
        var cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(cursor, 2, Place::of)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cursor.parse("§" + text, 2, Place::of)).isInstanceOf(Invalid.class);
    }
}
