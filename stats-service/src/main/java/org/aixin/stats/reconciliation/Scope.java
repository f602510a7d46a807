package org.aixin.stats.reconciliation;

/** How much a run compares. */
enum Scope {
    /** Versions, the months of which most is booked, and the copies of what changed lately. */
    RECENT,
    /** Everything, contents included. */
    FULL
}
