package org.aixin.registry.comparison;

/** How far a comparison is. */
public enum ComparisonState {
    /** The pieces of the file are coming. */
    UPLOADING,
    /** The list is held against the register. */
    RUNNING,
    DONE,
    /** The list cannot be read. */
    FAILED,
    /** Somebody stopped it; what differed until then stays to be dealt with. */
    CANCELLED;

    boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
