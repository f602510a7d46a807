package org.aixin.registry.check;

/** How far a finding has come. */
enum FindingState {

    /** Nobody has done anything about it. */
    OPEN,

    /** Something was set going, whose effect is waited for. */
    IN_HAND,

    /** It is right as it is: stays so while nothing becomes more of it. */
    DISMISSED,

    /** The cause is gone, after something was done about it. */
    RESOLVED,

    /** The cause is gone by itself. */
    GONE;

    /** Whether the cause was still there when somebody last looked. */
    boolean isStanding() {
        return this == OPEN || this == IN_HAND || this == DISMISSED;
    }
}
