package org.aixin.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

    @Test
    void theDayTurnsAtSixteenHoursUtc() {
        assertThat(BusinessDays.of(Instant.parse("2026-12-31T15:59:59.999Z"))).isEqualTo("2026-12-31");
        assertThat(BusinessDays.of(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01");
        assertThat(BusinessDays.startOf(LocalDate.of(2027, 1, 1))).isEqualTo("2026-12-31T16:00:00Z");
    }

    @Test
    void todayIsTheClocksDayInShanghaiWhateverItsZone() {
        var clock = Clock.fixed(Instant.parse("2026-03-10T20:00:00Z"), ZoneOffset.ofHours(-8));
        assertThat(BusinessDays.today(clock)).isEqualTo("2026-03-11");
    }

    @Test
    void aMomentThatNoDatabaseKeepsIsNone() {
        assertThat(BusinessDays.moment("2026-03-10T20:00:00Z")).isEqualTo("2026-03-10T20:00:00Z");
        for (var text : List.of("+1000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2026-03-10", "")) {
            assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> BusinessDays.moment(text));
        }
    }
}
