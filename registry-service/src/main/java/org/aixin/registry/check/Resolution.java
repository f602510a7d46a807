package org.aixin.registry.check;

/** What somebody does about a finding. None says more than what was done. */
enum Resolution {

    /** An entry of the person into the register waits for the county. */
    ENTRY_PROPOSED,

    /** An exit of the person waits for the county. */
    EXIT_PROPOSED,

    /** Another category of the person waits for the county. */
    CATEGORY_PROPOSED,

    /** Whoever keeps the pairings was asked to end it. */
    PAIRING_END_ASKED,

    /** Whoever keeps the pairings was asked to hand it over. */
    HANDOVER_ASKED,

    /** Whoever grants the benefit was asked to grant it. */
    BENEFIT_ASKED,

    /** It was looked at, and is right as it is. */
    IS_RIGHT
}
