package org.aixin.contracts.registry;

/** Where a recipient stands in the registry. Only {@link #ACTIVE} ones are counted. */
public enum RecipientStatus {
    ACTIVE,
    PENDING_REVIEW,
    SUSPENDED,
    EXITED
}
