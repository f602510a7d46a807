package org.aixin.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

    static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    static final Session SESSION = Session.start(
            new Principal(new Principal.Who(7, "li.na", "李"), List.of(), List.of("PROVINCE"), List.of(), 1), START);

    @Test
    void aQuarterOfAnHourWithoutDoingAnythingEndsIt() {
        assertThat(SESSION.isOver(START.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isFalse();
        assertThat(SESSION.isOver(START.plus(Duration.ofMinutes(15)))).isTrue();
        assertThat(SESSION.seen(START.plus(Duration.ofMinutes(10))).isOver(START.plus(Duration.ofMinutes(20))))
                .isFalse();
    }

    @Test
    void eightHoursEndItWhateverOneDoes() {
        var busy = SESSION.seen(START.plus(Duration.ofHours(8)).minusSeconds(5));

        assertThat(busy.isOver(START.plus(Duration.ofHours(8)).minusSeconds(1))).isFalse();
        assertThat(busy.isOver(START.plus(Duration.ofHours(8)))).isTrue();
        assertThat(busy.left(START.plus(Duration.ofHours(8)).minusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void rightsAreAskedForAgainAfterHalfAMinuteAndNotBelievedAfterAWholeOne() {
        assertThat(SESSION.isToBeAskedAgain(START.plusSeconds(30))).isFalse();
        assertThat(SESSION.isToBeAskedAgain(START.plusSeconds(31))).isTrue();
        assertThat(SESSION.isTooOldToTrust(START.plusSeconds(60))).isFalse();
        assertThat(SESSION.isTooOldToTrust(START.plusSeconds(61))).isTrue();
    }

    @Test
    void anIdHas256BitsAndTellsNothingOfItself() {
        var id = SessionId.fresh();

        assertThat(id.text()).hasSize(43);
        assertThat(SessionId.isOne(id.text())).isTrue();
        assertThat(SessionId.isOne("../../x")).isFalse();
        assertThat(id).isNotEqualTo(SessionId.fresh());
        assertThat(id.digest()).isNotEqualTo(id.forgeryToken());
        assertThat(id.toString()).doesNotContain(id.text());
        assertThat(id.isForgeryToken(id.forgeryToken())).isTrue();
        assertThat(id.isForgeryToken(SessionId.fresh().forgeryToken())).isFalse();
    }
}
