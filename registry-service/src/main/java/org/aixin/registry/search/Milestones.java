package org.aixin.registry.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each thousand rows of a long list end, as far as anybody has gone, and how many rows there are. Thread-safe. */
class Milestones {

    static final int STEP = 1_000;

    private final List<Place> ends = new ArrayList<>();
    private boolean complete;
    private @Nullable Integer total;

    /** The row after which the thousand begins in which that many rows have been skipped; null when there are fewer. */
    synchronized @Nullable Place before(int offset, Rows rows) {
        int wanted = offset / STEP;
        while (ends.size() < wanted && !complete) {
            var end = rows.places(ends.isEmpty() ? null : ends.get(ends.size() - 1), 1, STEP - 1);
            ends.addAll(end);
            complete = end.isEmpty();
        }
        return ends.size() < wanted ? null : ends.get(wanted - 1);
    }

    synchronized boolean hasTotal() {
        return total != null;
    }

    synchronized int total(Rows rows) {
        if (total == null) {
            total = rows.count(null);
        }
        return total;
    }
}
