package org.aixin.measure.report;

import java.util.List;
import org.aixin.measure.rounds.Spread;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param what it is of, {@code through the gateway}
 * @param raw what the servers alone gave, in the same unit; null where there is nothing to compare
 * @param ratio of the two, window by window
 * @param goal in words; null where none is set
 */
public record Finding(
        String what,
        String unit,
        Spread value,
        @Nullable Spread raw,
        @Nullable Spread ratio,
        @Nullable String goal) {

    public static Finding absolute(String what, String unit, List<Double> values, @Nullable String goal) {
        return new Finding(what, unit, Spread.of(values), null, null, goal);
    }

    public static Finding compared(
            String what, String unit, List<Double> values, List<Double> raws, @Nullable String goal) {
        return new Finding(what, unit, Spread.of(values), Spread.of(raws), Spread.ratio(values, raws), goal);
    }
}
