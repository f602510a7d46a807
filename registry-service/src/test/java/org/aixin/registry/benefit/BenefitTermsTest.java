package org.aixin.registry.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenefitTermsTest {

    /** Already the first of December in Shanghai. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T17:00:00Z"), ZoneOffset.UTC);

    @Test
    void bothMonthsAreWithin() {
        var summer = of("2026-06", "2026-08");

        assertThat(summer.holdsIn(YearMonth.parse("2026-05"))).isFalse();
        assertThat(summer.holdsIn(YearMonth.parse("2026-06"))).isTrue();
        assertThat(summer.holdsIn(YearMonth.parse("2026-08"))).isTrue();
        assertThat(summer.holdsIn(YearMonth.parse("2026-09"))).isFalse();
        assertThat(of("2026-06", null).holdsIn(YearMonth.parse("2036-01"))).isTrue();
    }

    @Test
    void whatFollowsDoesNotOverlap() {
        assertThat(of("2026-06", "2026-08").overlaps(of("2026-09", null))).isFalse();
        assertThat(of("2026-09", null).overlaps(of("2026-06", "2026-08"))).isFalse();
        assertThat(of("2026-06", "2026-08").overlaps(of("2026-08", null))).isTrue();
        assertThat(of("2026-06", null).overlaps(of("2026-01", "2026-06"))).isTrue();
    }

    @Test
    void endsAfterItBeginsAndNobodyPlansFurtherThanAYear() {
        assertThat(wrong(BenefitProgramme.DIBAO, of("2026-06", "2026-05")))
                .containsExactly("lastMonth month-before-first");
        assertThat(wrong(BenefitProgramme.DIBAO, of("2027-12", null))).isEmpty();
        assertThat(wrong(BenefitProgramme.DIBAO, of("2028-01", null))).containsExactly("firstMonth month-out-of-range");
        assertThat(wrong(BenefitProgramme.DIBAO, of("1949-10", null))).containsExactly("firstMonth month-out-of-range");
    }

    @Test
    void aGradeBelongsToItsProgramme() {
        var rural = new BenefitTerms(BenefitGrade.RURAL_1, YearMonth.parse("2026-01"), null, 42_000L);

        assertThat(wrong(BenefitProgramme.DIBAO, rural)).isEmpty();
        assertThat(wrong(BenefitProgramme.DESTITUTE_SUPPORT, rural)).containsExactly("grade not-with-programme");
    }

    private static BenefitTerms of(String first, @Nullable String last) {
        return new BenefitTerms(null, YearMonth.parse(first), last == null ? null : YearMonth.parse(last), null);
    }

    private static List<String> wrong(BenefitProgramme programme, BenefitTerms terms) {
        var problems = new Problems();
        terms.check(programme, "", CLOCK, problems);
        var refused = catchThrowableOfType(CommandRefused.class, problems::refuseIfAny);
        return refused == null
                ? List.of()
                : refused.errors().stream()
                        .map(one -> one.field() + " " + one.code())
                        .toList();
    }
}
