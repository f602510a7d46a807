package org.aixin.registry.benefit;

/** What became of an enrolment in one step. */
enum BenefitAction {
    ENTERED,
    REPORTED,
    CORRECTED,
    ENDED,
    WITHDRAWN,
    /** Whom it is about was registered. */
    REGISTERED
}
