package org.aixin.registry.benefit;

/** What became of an enrolment in one step. */
enum BenefitAction {
    ENTERED,
    REPORTED,
    CORRECTED,
    ENDED,
    WITHDRAWN,
    /** Whom it is about was registered. */
    REGISTERED,
    /** The household that it is about went up in another one. */
    MERGED,
    /** Whom it is about turned out to be another person. */
    PERSON_MERGED,
    /** That was undone. */
    PERSON_PARTED
}
