package org.aixin.registry.duplicate;

/** How far a merger is. */
enum MergerState {
    PROPOSED,
    EFFECTIVE,
    REFUSED,
    WITHDRAWN,
    UNDONE
}
