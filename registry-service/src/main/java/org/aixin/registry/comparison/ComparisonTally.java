package org.aixin.registry.comparison;

import org.jspecify.annotations.Nullable;

/**
 * How far what differed has come.
 *
 * @param open that waits for somebody
 * @param inHand that was confirmed, and whose effect is waited for
 * @param confirmed where the register says so by now
 * @param rejected where the list was found to be wrong
 * @param settled where the register came to say so otherwise
 */
record ComparisonTally(int open, int inHand, int confirmed, int rejected, int settled) {

    static final ComparisonTally NONE = new ComparisonTally(0, 0, 0, 0, 0);

    /** Findings that have come as far as that. */
    static ComparisonTally of(
            String check, String state, @Nullable String resolution, @Nullable String reason, int findings) {
        if (check.equals(Checks.OF_AGE)) {
            return ofPupils(state, resolution, reason, findings);
        }
        return switch (state) {
            case "OPEN" -> new ComparisonTally(findings, 0, 0, 0, 0);
            case "IN_HAND" -> new ComparisonTally(0, findings, 0, 0, 0);
            case "RESOLVED" -> new ComparisonTally(0, 0, findings, 0, 0);
            case "DISMISSED" -> new ComparisonTally(0, 0, 0, findings, 0);
            default -> new ComparisonTally(0, 0, 0, 0, findings);
        };
    }

    /** A list of pupils says that care goes on: whoever rules so confirms it, whoever proposes otherwise rejects it. */
    private static ComparisonTally ofPupils(
            String state, @Nullable String resolution, @Nullable String reason, int findings) {
        return switch (state) {
            case "OPEN" -> new ComparisonTally(findings, 0, 0, 0, 0);
            case "DISMISSED" ->
                "STILL_IN_EDUCATION".equals(reason)
                        ? new ComparisonTally(0, 0, findings, 0, 0)
                        : new ComparisonTally(0, 0, 0, findings, 0);
            default ->
                resolution == null
                        ? new ComparisonTally(0, 0, 0, 0, findings)
                        : new ComparisonTally(0, 0, 0, findings, 0);
        };
    }

    ComparisonTally plus(ComparisonTally more) {
        return new ComparisonTally(
                open + more.open,
                inHand + more.inHand,
                confirmed + more.confirmed,
                rejected + more.rejected,
                settled + more.settled);
    }

    int all() {
        return open + inHand + confirmed + rejected + settled;
    }
}
