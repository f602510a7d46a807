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

    /** Where the person lives now was entered. */
    MOVE_ENTERED,

    /** That the cadre does not serve any more was entered. */
    LEAVING_ENTERED,

    /** In which unit the cadre serves was entered. */
    POST_ENTERED,

    /** That the benefit is not paid any more was entered. */
    BENEFIT_END_ENTERED,

    /** It was looked at, and is right as it is. */
    IS_RIGHT
}
