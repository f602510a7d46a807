package org.aixin.stats.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.aixin.stats.targets.RuleVersion.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleVersionTest {

    @Test
    void aWholeYearOwesFourContactsAndTwoVisits() {
        assertThat(target(2025, "2023-06-01", null)).contains(new Target(4, 2));
        assertThat(target(2024, "2023-06-01", null)).as("366 days").contains(new Target(4, 2));
    }

    @Test
    void anOpenPairingCountsToTheEndOfTheYear() {
        // 184 days: 4 x 184 / 365 = 2.02, 2 x 184 / 365 = 1.01
        assertThat(target(2025, "2025-07-01", null)).contains(new Target(2, 1));
    }

    @Test
    void anEndedPairingCountsToItsLastDay() {
        // 90 days: 0.99 and 0.49
        assertThat(target(2025, "2023-06-01", "2025-04-01")).contains(new Target(1, 1));
    }

    @Test
    void halvesAreRoundedUp() {
        // 4 x days / 365 reaches 1.5 between day 136 (1.490) and day 137 (1.501)
        assertThat(target(2025, "2025-01-01", "2025-05-17")).as("136 days").contains(new Target(1, 1));
        assertThat(target(2025, "2025-01-01", "2025-05-18")).as("137 days").contains(new Target(2, 1));
    }

    @Test
    void everyPairingOwesAtLeastOne() {
        assertThat(target(2025, "2025-12-31", null)).contains(new Target(1, 1));
    }

    @Test
    void aPairingOutsideTheYearOwesNothing() {
        assertThat(target(2025, "2023-06-01", "2025-01-01")).isEmpty();
        assertThat(target(2025, "2026-01-01", null)).isEmpty();
    }

    @Test
    void in2023OnlyPairingsOpenOnTheLastDayOweAndTheyOweAllOfIt() {
        assertThat(target(2023, "2023-12-01", null)).contains(new Target(4, 2));
        assertThat(target(2023, "2023-06-01", "2024-01-01")).contains(new Target(4, 2));
        assertThat(target(2023, "2023-06-01", "2023-12-31")).isEmpty();
    }

    @Test
    void theYearOfADayInTheFutureIsReckonedFromToday() {
        assertThat(RuleVersion.lastDay(2025, LocalDate.of(2026, 3, 1))).isEqualTo("2025-12-31");
        assertThat(RuleVersion.lastDay(2026, LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
    }

    private static Optional<Target> target(int year, String from, @Nullable String to) {
        return RuleVersion.of(year).target(year, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
