package org.aixin.stats.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a target was met, as fractions with three decimals; null where nothing is owed.
 *
 * @param volume times / target, may pass 1
 * @param attained pairings that met their target / pairings
 * @param capped sum of min(times, target) / sum of targets
 */
public record Rate(
        @Nullable BigDecimal volume,
        @Nullable BigDecimal attained,
        @Nullable BigDecimal capped) {

    private static final int DECIMALS = 3;

    static Rate of(long times, long target, long attained, long pairings, long capped) {
        return new Rate(fraction(times, target), fraction(attained, pairings), fraction(capped, target));
    }

    /** A part of a whole; null where the whole is nothing. */
    public static @Nullable BigDecimal fraction(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
