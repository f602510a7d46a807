package org.aixin.registry.check;

/** What somebody does about a finding. None says more than what was done. */
enum Resolution {

    /** An exit of the person waits for the county. */
    EXIT_PROPOSED,

    /** Another category of the person waits for the county. */
    CATEGORY_PROPOSED,

    /** Whoever keeps the pairings was asked to end it. */
    PAIRING_END_ASKED,

    /** Whoever keeps the pairings was asked to hand it over. */
    HANDOVER_ASKED,

    /** It was looked at, and is right as it is. */
    IS_RIGHT
}
