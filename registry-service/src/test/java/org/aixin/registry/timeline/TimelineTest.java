package org.aixin.registry.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    record Place(String village, String category) {

        Place in(String village) {
            return new Place(village, category);
        }

        Place as(String category) {
            return new Place(village, category);
        }
    }

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    static final Timeline<Place> FROM_JANUARY = Timeline.startingOn(JANUARY, new Place("A", "orphan"));

    @Test
    void aChangeSplitsTheSpanOnItsDay() {
        var moved = FROM_JANUARY.changedFrom(MARCH, place -> place.in("B"));

        assertThat(moved.spans())
                .containsExactly(
                        new Timeline.Held<>(JANUARY, MARCH, new Place("A", "orphan")),
                        new Timeline.Held<>(MARCH, null, new Place("B", "orphan")));
        assertThat(moved.on(MARCH.minusDays(1))).contains(new Place("A", "orphan"));
        assertThat(moved.on(MARCH)).contains(new Place("B", "orphan"));
    }

    @Test
    void lateNewsOfAMoveLeavesALaterCategoryStanding() {
        var moved = FROM_JANUARY
                .changedFrom(JUNE, place -> place.as("destitute"))
                .changedFrom(MARCH, place -> place.in("B"));

        assertThat(moved.spans())
                .containsExactly(
                        new Timeline.Held<>(JANUARY, MARCH, new Place("A", "orphan")),
                        new Timeline.Held<>(MARCH, JUNE, new Place("B", "orphan")),
                        new Timeline.Held<>(JUNE, null, new Place("B", "destitute")));
    }

    @Test
    void aCorrectionFromTheFirstDayLeavesNoTrace() {
        assertThat(FROM_JANUARY.changedFrom(JANUARY, place -> place.in("B")))
                .isEqualTo(Timeline.startingOn(JANUARY, new Place("B", "orphan")));
    }

    @Test
    void spansThatBecameEqualAreOne() {
        var thereAndBack =
                FROM_JANUARY.changedFrom(MARCH, place -> place.in("B")).changedFrom(MARCH, place -> place.in("A"));

        assertThat(thereAndBack).isEqualTo(FROM_JANUARY);
    }

    @Test
    void nothingChangesBeforeTheFirstDay() {
        assertThatExceptionOfType(DayRefused.class)
                .isThrownBy(() -> FROM_JANUARY.changedFrom(JANUARY.minusDays(1), place -> place.in("B")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("day-before-first"));
    }

    @Test
    void whatHasEndedHoldsNoMore() {
        var ended = FROM_JANUARY.endedOn(JUNE);

        assertThat(ended.on(JUNE.minusDays(1))).isPresent();
        assertThat(ended.on(JUNE)).isEmpty();
        assertThat(ended.endedBy(JUNE)).isTrue();
        assertThat(ended.last()).isEqualTo(new Place("A", "orphan"));
        assertThat(ended.changedFrom(MARCH, place -> place.in("B")).endedBy(JUNE))
                .isTrue();
        assertThatExceptionOfType(DayRefused.class)
                .isThrownBy(() -> ended.changedFrom(JUNE, place -> place.in("B")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("day-after-end"));
    }

    @Test
    void endingForgetsWhatWouldHaveComeLater() {
        var ended = FROM_JANUARY.changedFrom(JUNE, place -> place.in("B")).endedOn(MARCH);

        assertThat(ended.spans()).containsExactly(new Timeline.Held<>(JANUARY, MARCH, new Place("A", "orphan")));
    }

    @Test
    void whatNeverHeldCannotEnd() {
        assertThatExceptionOfType(DayRefused.class).isThrownBy(() -> FROM_JANUARY.endedOn(JANUARY));
    }

    @Test
    void gapsAndOverlapsCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timeline<>(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline<>(
                        List.of(new Timeline.Held<>(JANUARY, MARCH, "a"), new Timeline.Held<>(JUNE, null, "b"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeline<>(
                        List.of(new Timeline.Held<>(JANUARY, null, "a"), new Timeline.Held<>(JUNE, null, "b"))));
    }
}
