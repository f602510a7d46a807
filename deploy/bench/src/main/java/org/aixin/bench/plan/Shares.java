package org.aixin.bench.plan;

import java.util.Arrays;

/** Divides a whole in proportion to weights: whole numbers that add up to it exactly, none off by more than one. */
final class Shares {

    private Shares() {}

    static long[] of(long whole, long... weights) {
        long all = Arrays.stream(weights).sum();
        if (all == 0 && whole != 0) {
            throw new IllegalArgumentException(whole + " cannot be divided among nobody");
        }
        var shares = new long[weights.length];
        long weighed = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            weighed += weights[i];
            // The whole up to here, rounded down, less what was given before.
            long upTo = all == 0 ? 0 : Math.multiplyExact(whole, weighed) / all;
            shares[i] = upTo - given;
            given = upTo;
        }
        return shares;
    }
}
