package org.aixin.registry.regrouping;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A household that went up in another one stays as it was. */
class HouseholdGone extends Refusal {

    HouseholdGone() {
        super(HttpStatus.CONFLICT, "household-gone");
    }
}
