package org.aixin.registry.benefit;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param id of the enrolment; null where none is kept
 */
record Reported(@Nullable Long id, @Nullable Long version, Outcome outcome) {

    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** Of somebody who is not in the register, and whom the benefit alone does not make one to be cared for. */
        NOT_KEPT
    }

    static Reported of(BenefitEnrolment enrolment, Outcome outcome) {
        return new Reported(enrolment.id(), enrolment.version(), outcome);
    }

    static Reported nothingKept() {
        return new Reported(null, null, Outcome.NOT_KEPT);
    }
}
