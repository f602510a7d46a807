package org.aixin.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class AixinJsonTest {

    enum Kind {
        VISIT
    }

    record Thing(
            long id,
            @Nullable Long careEventId,
            List<Long> recipientIds,
            Set<Long> ids,
            long paid,
            long fen,
            Kind kind,
            Instant at,
            LocalDate from) {}

    record Ids(List<Long> ids, long householdId) {}

    record Flags(
            @Nullable Boolean removed,
            @Nullable String text,
            @Nullable Integer count) {}

    record Times(OffsetDateTime at) {}

    private static final Thing THING = new Thing(
            1987654321987654321L,
            null,
            List.of(2L),
            Set.of(3L),
            4,
            5,
            Kind.VISIT,
            Instant.parse("2026-03-10T01:30:00Z"),
            LocalDate.of(2026, 3, 10));

    @Test
    void idsAreTextAndFiguresAreNumbers() {
        assertThat(AixinJson.mapper().writeValueAsString(THING)).isEqualTo("""
                        {"id":"1987654321987654321","careEventId":null,"recipientIds":["2"],"ids":["3"],"paid":4,"fen":5,\
                        "kind":"VISIT","at":"2026-03-10T01:30:00Z","from":"2026-03-10"}""");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var text = AixinJson.mapper().writeValueAsString(THING);
        assertThat(AixinJson.mapper().readValue(text, Thing.class)).isEqualTo(THING);
        assertThat(AixinJson.requests().readValue(text, Thing.class)).isEqualTo(THING);
    }

    @Test
    void idsAreReadAsTextAndAsNumbers() {
        assertThat(read("{\"ids\":[1,\"2\"],\"householdId\":3}", Ids.class)).isEqualTo(new Ids(List.of(1L, 2L), 3));
    }

    @Test
    void anEventMayKnowMoreThanItsReaderAndARequestMayNot() {
        var text = "{\"ids\":[],\"householdId\":3,\"later\":true}";
        assertThat(AixinJson.mapper().readValue(text, Ids.class).householdId()).isEqualTo(3);
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> read(text, Ids.class))
                .withMessageContaining("later");
    }

    @Test
    void anInstantIsReadInAnyOffsetAndAnOffsetIsKept() {
        assertThat(read("\"2026-03-10T09:30:00+08:00\"", Instant.class)).isEqualTo("2026-03-10T01:30:00Z");
        assertThat(read("{\"at\":\"2026-03-10T09:30:00+08:00\"}", Times.class).at())
                .hasToString("2026-03-10T09:30+08:00");
    }

    @Test
    void whatIsNearlyRightIsRefused() {
        assertRefused("{\"removed\":\"true\"}", Flags.class);
        assertRefused("{\"removed\":1}", Flags.class);
        assertRefused("{\"text\":1}", Flags.class);
        assertRefused("{\"count\":1.5}", Flags.class);
        assertRefused("{\"count\":\"\"}", Flags.class);
        assertRefused("{\"count\":true}", Flags.class);
        assertRefused("{\"count\":1,\"count\":2}", Flags.class);
        assertRefused("{\"count\":1} {}", Flags.class);
        assertRefused("{\"ids\":[],\"householdId\":null}", Ids.class);
        assertRefused("{\"ids\":[]}", Ids.class);
        assertRefused("0", Kind.class);
        assertRefused("\"\"", Kind.class);
        assertRefused("1773106200", Instant.class);
        assertRefused("\"2026-03-10T09:30:00\"", Instant.class);
        assertRefused("20260310", LocalDate.class);
        assertRefused("[2026,3,10]", LocalDate.class);
        assertRefused("\"2026-02-30\"", LocalDate.class);
        assertRefused("\"2026-03-10T09:30:00Z\"", LocalDate.class);
    }

    /** The database would refuse them later, and that would be our failure. */
    @Test
    void aDayThatNoDatabaseKeepsIsRefused() {
        for (var year : List.of("+999999999", "+10000", "9999", "0999", "0000", "-0001", "-999999999")) {
            assertRefused("\"" + year + "-12-31\"", LocalDate.class);
            assertRefused("\"" + year + "-01-01T00:00:00Z\"", Instant.class);
            assertRefused("{\"at\":\"" + year + "-01-01T00:00:00+18:00\"}", Times.class);
        }
        assertThat(read("\"9998-12-31\"", LocalDate.class)).isEqualTo("9998-12-31");
        assertThat(read("\"1000-01-01\"", LocalDate.class)).isEqualTo("1000-01-01");
    }

    @Test
    void nobodyNestsAThousandDeep() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> AixinJson.requests().readTree("[".repeat(1000) + "]".repeat(1000)));
    }

    private static <T> T read(String text, Class<T> type) {
        return AixinJson.requests().readValue(text, type);
    }

    private static void assertRefused(String text, Class<?> type) {
        assertThatExceptionOfType(JacksonException.class).as(text).isThrownBy(() -> read(text, type));
    }
}
