package org.aixin.visit.carerecord;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** On that day nobody in the household was registered, so there is nobody to count. */
class NobodyInHousehold extends Refusal {

    NobodyInHousehold() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "nobody-in-household");
    }
}
