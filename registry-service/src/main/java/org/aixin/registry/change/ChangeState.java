package org.aixin.registry.change;

/** How far a change has come; only a proposal is still open. */
enum ChangeState {
    PROPOSED,
    EFFECTIVE,
    REJECTED,
    WITHDRAWN
}
