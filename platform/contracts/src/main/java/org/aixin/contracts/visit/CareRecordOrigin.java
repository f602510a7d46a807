package org.aixin.contracts.visit;

/** Where a record came from. */
public enum CareRecordOrigin {
    /** Typed by the cadre. */
    APP,
    /** Taken over from before this system; exempt from the back-dating window. */
    MIGRATION
}
