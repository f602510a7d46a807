package org.aixin.registry.surveyround;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.movement.MovementLine;
import org.aixin.registry.movement.Tally;

/**
 * What the register counts of a place as of a day. Who stands outside the totals stands in the own line alone.
 *
 * @param households each in every township in which it has people
 * @param added 新增 in the period up to that day
 */
record SurveyCounts(int households, int persons, int added, int changed, int exited, List<Line> categories) {

    static final SurveyCounts NONE = new SurveyCounts(
            0,
            0,
            0,
            0,
            0,
            Arrays.stream(RecipientCategory.values())
                    .map(category -> new Line(category, 0, 0, 0, 0))
                    .toList());

    /** One category. */
    record Line(RecipientCategory category, int persons, int added, int changed, int exited) {

        private Line plus(Line other) {
            return new Line(
                    category,
                    persons + other.persons,
                    added + other.added,
                    changed + other.changed,
                    exited + other.exited);
        }
    }

    static SurveyCounts of(Tally tally) {
        var total = tally.total();
        return new SurveyCounts(
                tally.householdsAfter(),
                total.after(),
                total.added(),
                total.changed(),
                total.exited(),
                tally.categories().stream().map(SurveyCounts::line).toList());
    }

    private static Line line(MovementLine line) {
        return new Line(
                Objects.requireNonNull(line.category()), line.after(), line.added(), line.changed(), line.exited());
    }

    SurveyCounts plus(SurveyCounts other) {
        return new SurveyCounts(
                households + other.households,
                persons + other.persons,
                added + other.added,
                changed + other.changed,
                exited + other.exited,
                categories.stream()
                        .map(line -> line.plus(other.of(line.category())))
                        .toList());
    }

    /** Also of a category that was not there when it was confirmed. */
    private Line of(RecipientCategory category) {
        return categories.stream()
                .filter(line -> line.category() == category)
                .findFirst()
                .orElse(new Line(category, 0, 0, 0, 0));
    }
}
