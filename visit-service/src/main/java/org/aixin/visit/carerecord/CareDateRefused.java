package org.aixin.visit.carerecord;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The time of a record lies ahead of now, or further back than may be entered. */
class CareDateRefused extends Refusal {

    CareDateRefused(String why, Object... args) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "care-date-" + why, args);
    }
}
