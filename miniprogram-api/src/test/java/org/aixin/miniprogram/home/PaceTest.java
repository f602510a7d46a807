package org.aixin.miniprogram.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void fourContactsAreSpreadOverTheYear() {
        var pace = Pace.of(4, LocalDate.of(2024, 5, 1), null, 2026);

        assertThat(pace.next(0, null)).contains(LocalDate.of(2026, 4, 2));
        assertThat(pace.next(1, LocalDate.of(2026, 4, 2))).contains(LocalDate.of(2026, 7, 2));
        assertThat(pace.next(2, LocalDate.of(2026, 7, 2))).contains(LocalDate.of(2026, 10, 1));
        assertThat(pace.next(3, LocalDate.of(2026, 10, 1))).contains(LocalDate.of(2026, 12, 31));
        assertThat(pace.next(4, LocalDate.of(2026, 12, 1))).isEmpty();
        assertThat(pace.next(9, LocalDate.of(2026, 2, 1))).isEmpty();
    }

    @Test
    void whoIsLateHasShorterSteps() {
        var pace = Pace.of(2, NEW_YEAR, null, 2026);

        assertThat(pace.next(1, LocalDate.of(2026, 12, 21))).contains(LocalDate.of(2026, 12, 31));
        assertThat(pace.next(0, null)).contains(LocalDate.of(2026, 7, 2));
    }

    @Test
    void aPairingOfPartOfTheYearAsksForItsShareAndForOneAtLeast() {
        assertThat(Pace.of(4, LocalDate.of(2026, 7, 1), null, 2026).target()).isEqualTo(2);
        assertThat(Pace.of(4, LocalDate.of(2026, 12, 30), null, 2026).target()).isEqualTo(1);
        assertThat(Pace.of(2, NEW_YEAR, LocalDate.of(2026, 4, 2), 2026).target())
                .isEqualTo(1);
        assertThat(Pace.of(4, NEW_YEAR, null, 2028).target()).isEqualTo(4);
        assertThat(Pace.of(4, LocalDate.of(2026, 12, 30), null, 2026).next(0, null))
                .contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatWasDoneBeforeThePairingMovesNothing() {
        var pace = Pace.of(4, LocalDate.of(2026, 7, 1), null, 2026);

        assertThat(pace.next(0, LocalDate.of(2026, 3, 1))).contains(LocalDate.of(2026, 9, 30));
    }
}
