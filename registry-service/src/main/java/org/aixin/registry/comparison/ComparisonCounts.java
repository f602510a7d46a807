package org.aixin.registry.comparison;

/**
 * How many rows of a list.
 *
 * @param wrong that cannot be read
 * @param elsewhere of nobody in the area; whether the register knows them is not told
 * @param twice of somebody of whom an earlier row told
 * @param same of which the register says the same
 */
record ComparisonCounts(int read, int wrong, int elsewhere, int twice, int same) {

    static final ComparisonCounts NONE = new ComparisonCounts(0, 0, 0, 0, 0);

    ComparisonCounts plus(ComparisonCounts more) {
        return new ComparisonCounts(
                read + more.read, wrong + more.wrong, elsewhere + more.elsewhere, twice + more.twice, same + more.same);
    }

    /** For the audit. */
    String codes() {
        return "rows=" + read + " wrong=" + wrong + " elsewhere=" + elsewhere + " twice=" + twice + " same=" + same;
    }
}
