package org.aixin.registry.bulk.job;

/** How far an import is. */
public enum ImportState {
    /** Its pieces are coming. */
    UPLOADING,
    /** Every row is looked at; nothing is written to the register. */
    CHECKING,
    /** Somebody has to say what some columns are. */
    COLUMNS,
    /** It is known what would happen; nothing has. */
    CHECKED,
    /** The rows that are right are written. */
    APPLYING,
    DONE,
    /** Nothing of the file was taken. */
    FAILED,
    /** Somebody stopped it; what was written until then stays. */
    CANCELLED;

    /** Whether the job has something to do. */
    boolean isWorked() {
        return this == CHECKING || this == APPLYING;
    }

    boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
