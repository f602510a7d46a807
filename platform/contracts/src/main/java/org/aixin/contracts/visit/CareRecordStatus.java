package org.aixin.contracts.visit;

/** Whether a care record counts. Only {@link #VALID} ones do. */
public enum CareRecordStatus {
    VALID,
    /** Reaches into a closed year and waits for approval. */
    PENDING,
    VOID
}
