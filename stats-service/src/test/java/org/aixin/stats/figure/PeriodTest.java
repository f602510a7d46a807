package org.aixin.stats.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyYearOfTheProgrammeIsToldAndAllOfThemTogether() {
        assertThat(Period.all(TODAY)).extracting(Period::text).containsExactly("2023", "2024", "2025", "2026", "all");
    }

    @Test
    void stocksAreAsOfTheEndOfTheYearOrToday() {
        assertThat(new Period(2024).asOf(TODAY)).isEqualTo("2024-12-31");
        assertThat(new Period(2026).asOf(TODAY)).isEqualTo(TODAY);
        assertThat(new Period(null).asOf(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void theProgrammeBeginsInMay2023() {
        assertThat(new Period(2023).firstDay()).isEqualTo("2023-05-12");
        assertThat(new Period(null).firstDay()).isEqualTo("2023-05-12");
        assertThat(new Period(2024).firstDay()).isEqualTo("2024-01-01");
    }

    @Test
    void aMonthIsToldAsOfItsLastDayOrTodayAndOwesNothing() {
        var march = Period.in(YearMonth.of(2026, 3));
        assertThat(march.asOf(TODAY)).isEqualTo("2026-03-31");
        assertThat(Period.in(YearMonth.of(2026, 11)).asOf(TODAY)).isEqualTo(TODAY);
        assertThat(march.firstDay()).isEqualTo("2026-03-01");
        assertThat(Period.in(YearMonth.of(2023, 5)).firstDay()).isEqualTo("2023-05-12");
        assertThat(march.year()).isEqualTo(2026);
        assertThat(march.targetYears(TODAY)).isEmpty();
        assertThat(march.isCopied()).isFalse();
    }
}
