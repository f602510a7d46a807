package org.aixin.registry.bulk;

/** What would become of a row, and of those that could not be written, what did. */
enum RowOutcome {
    NEW,
    SAME,
    CHANGED,
    WRONG
}
