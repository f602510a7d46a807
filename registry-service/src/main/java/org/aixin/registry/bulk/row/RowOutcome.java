package org.aixin.registry.bulk.row;

/** What would become of a row, and of those that could not be written, what did. */
public enum RowOutcome {
    NEW,
    SAME,
    CHANGED,
    WRONG
}
