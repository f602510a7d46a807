package org.aixin.bench.plan;

/** The last character of identity numbers (GB 11643), for numbers that belong to nobody. */
public final class CheckDigit {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private CheckDigit() {}

    /** The first 17 digits with the one that goes with them. */
    public static String added(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return first17 + CHECKS.charAt(sum % CHECKS.length());
    }
}
