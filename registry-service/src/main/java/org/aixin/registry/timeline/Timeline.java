package org.aixin.registry.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What held from which day: half-open spans, oldest first, without gaps or overlaps. Immutable.
 *
 * <p>News come late and out of order, so a change applies from its day on to everything that is known after it: a move
 * reported in July for March leaves the new category of June standing.
 *
 * @param spans at least one; only the last one may be open
 */
public record Timeline<T>(List<Held<T>> spans) {

    public Timeline {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A timeline begins on some day");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i).from().equals(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("Span " + i + " does not follow the one before");
            }
        }
    }

    /**
     * One span.
     *
     * @param to the first day on which it no longer holds, null while it holds
     */
    public record Held<T>(LocalDate from, @Nullable LocalDate to, T what) {

        public Held {
            if (to != null && !to.isAfter(from)) {
                throw new IllegalArgumentException("A span ends after it begins");
            }
        }

        boolean endsBy(LocalDate day) {
            return to != null && !to.isAfter(day);
        }
    }

    public static <T> Timeline<T> startingOn(LocalDate day, T what) {
        return new Timeline<>(List.of(new Held<>(day, null, what)));
    }

    /** What held on that day; nothing before the first and after the end. */
    public Optional<T> on(LocalDate day) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(day) && !span.endsBy(day))
                .map(Held::what)
                .findFirst();
    }

    /** The first day on which anything holds. */
    public LocalDate begins() {
        return spans.get(0).from();
    }

    /** The first day on which nothing holds any more, null while it does. */
    public @Nullable LocalDate goneOn() {
        return spans.get(spans.size() - 1).to();
    }

    /** What holds last, even where it has ended. */
    public T last() {
        return spans.get(spans.size() - 1).what();
    }

    /** Whether it has ended on or before that day. */
    public boolean endedBy(LocalDate day) {
        return spans.get(spans.size() - 1).endsBy(day);
    }

    /**
     * Applies a change to whatever holds on that day and later.
     *
     * @throws DayRefused before the first day or after the end
     */
    public Timeline<T> changedFrom(LocalDate day, UnaryOperator<T> change) {
        checked(day);
        var changed = new ArrayList<Held<T>>();
        for (var span : spans) {
            if (span.endsBy(day)) {
                changed.add(span);
            } else if (span.from().isBefore(day)) {
                changed.add(new Held<>(span.from(), day, span.what()));
                changed.add(new Held<>(day, span.to(), change.apply(span.what())));
            } else {
                changed.add(new Held<>(span.from(), span.to(), change.apply(span.what())));
            }
        }
        return new Timeline<>(merged(changed));
    }

    /**
     * Nothing holds from that day on.
     *
     * @throws DayRefused on or before the first day, or after the end
     */
    public Timeline<T> endedOn(LocalDate day) {
        checked(day.minusDays(1));
        checked(day);
        var kept = new ArrayList<Held<T>>();
        for (var span : spans) {
            if (span.endsBy(day)) {
                kept.add(span);
            } else if (span.from().isBefore(day)) {
                kept.add(new Held<>(span.from(), day, span.what()));
            }
        }
        return new Timeline<>(kept);
    }

    private void checked(LocalDate day) {
        if (day.isBefore(begins())) {
            throw new DayRefused("day-before-first", begins());
        }
        if (endedBy(day)) {
            throw new DayRefused("day-after-end", day);
        }
    }

    private static <T> List<Held<T>> merged(List<Held<T>> spans) {
        var merged = new ArrayList<Held<T>>();
        for (var span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).what().equals(span.what())) {
                merged.set(last, new Held<>(merged.get(last).from(), span.to(), span.what()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
