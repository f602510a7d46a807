package org.aixin.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.MockHttpInputMessage;

/** Whatever is wrong with a body, and however much, one answer tells all of it. */
class WholeBodyTest {

    enum Kind {
        CONTACT,
        VISIT
    }

    record Gift(long fen, boolean wrapped) {}

    record Entry(Long householdId, Kind kind, OffsetDateTime at, String note, List<Gift> gifts) {}

    @Test
    void mismatchesOfEverySortAreTold() {
        var refused = refused("""
                {"householdId":"x","kind":"STROLL","at":5,"note":7,"gifts":[{"fen":1.5,"wrapped":"yes"},{"wrapped":true}],"colour":"red"}
                """);

        assertThat(refused.mismatches())
                .extracting(UnreadableBody.Mismatch::field)
                .containsExactlyInAnyOrder(
                        "householdId",
                        "kind",
                        "at",
                        "note",
                        "gifts[0].fen",
                        "gifts[0].wrapped",
                        "gifts[1].fen",
                        "colour");
        assertThat(refused.read()).isInstanceOf(Entry.class);
    }

    @Test
    void whatFitsIsRead() throws Exception {
        var read = new RequestConverter(AixinJson.requests())
                .read(
                        Entry.class,
                        message(
                                "{\"householdId\":\"12\",\"kind\":\"VISIT\",\"gifts\":[{\"fen\":1,\"wrapped\":true}]}"));

        assertThat(read).isEqualTo(new Entry(12L, Kind.VISIT, null, null, List.of(new Gift(1, true))));
    }

    private static UnreadableBody refused(String body) {
        return catchThrowableOfType(
                UnreadableBody.class,
                () -> new RequestConverter(AixinJson.requests()).read(Entry.class, message(body)));
    }

    private static MockHttpInputMessage message(String body) {
        return new MockHttpInputMessage(body.getBytes(StandardCharsets.UTF_8));
    }
}
