package org.aixin.registry.benefit;

/** How an enrolment stands this month. */
enum BenefitState {
    AHEAD,
    RUNNING,
    ENDED,
    WITHDRAWN
}
