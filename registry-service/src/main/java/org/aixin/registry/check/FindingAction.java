package org.aixin.registry.check;

/** What became of a finding. */
enum FindingAction {
    FOUND,
    REOPENED,
    TAKEN_IN_HAND,
    DISMISSED,
    /** What was proposed of it was refused or withdrawn, so it waits again. */
    PUT_BACK,
    RESOLVED,
    GONE
}
