package org.aixin.stats.external;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The id stands for a figure that says something else. */
class ExternalStatIdTaken extends Refusal {

    ExternalStatIdTaken(long id) {
        super(HttpStatus.CONFLICT, "external-stat-id-taken", id);
    }
}
