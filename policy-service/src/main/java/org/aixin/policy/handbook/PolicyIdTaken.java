package org.aixin.policy.handbook;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The id and the code belong to different entries. */
class PolicyIdTaken extends Refusal {

    PolicyIdTaken(String code) {
        super(HttpStatus.CONFLICT, "policy-id-taken", code);
    }
}
