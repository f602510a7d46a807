package org.aixin.persistence.audit;

/**
 * What is wrong with a chain, and where.
 *
 * @param seq the first link that does not hold
 */
public record Finding(Kind kind, String writer, long seq, String what) {

    /** What was done to it. */
    public enum Kind {
        ALTERED,
        DELETED,
        REORDERED,
        TRUNCATED,
        ANCHOR_FORGED,
        ANCHOR_MISSING
    }

    @Override
    public String toString() {
        return "%s %s entry %d: %s".formatted(kind, writer, seq, what);
    }
}
