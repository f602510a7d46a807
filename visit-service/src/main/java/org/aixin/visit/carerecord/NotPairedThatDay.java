package org.aixin.visit.carerecord;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The cadre cares for the household, but did not on that day. */
class NotPairedThatDay extends Refusal {

    NotPairedThatDay() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "not-paired-that-day");
    }
}
