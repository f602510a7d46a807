package org.aixin.registry.comparison;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whom a run has met, chunk by chunk. */
final class Met {

    static final String PERSON = "PERSON";
    static final String UNIT = "UNIT";

    private final ComparisonMapper rows;
    private final long comparisonId;
    private final Set<Long> before;
    private final Set<Long> now = new HashSet<>();

    /** @param subjects of this chunk */
    Met(ComparisonMapper rows, long comparisonId, Collection<Long> subjects) {
        this.rows = rows;
        this.comparisonId = comparisonId;
        this.before = subjects.isEmpty() ? Set.of() : Set.copyOf(rows.met(comparisonId, PERSON, subjects));
    }

    /** Whether this is the first row of that person. */
    boolean add(long subject) {
        return !before.contains(subject) && now.add(subject);
    }

    /** The chunks to come know of them. */
    void keep() {
        if (!now.isEmpty()) {
            rows.meet(comparisonId, PERSON, now);
        }
    }
}
