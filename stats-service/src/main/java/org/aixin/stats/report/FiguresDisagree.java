package org.aixin.stats.report;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The classes do not add up to all: no sentence is better than a wrong one. Somebody has to look at the data. */
class FiguresDisagree extends Refusal {

    FiguresDisagree(long recipients, long sum) {
        super(HttpStatus.INTERNAL_SERVER_ERROR, "figures-disagree", recipients, sum);
    }
}
