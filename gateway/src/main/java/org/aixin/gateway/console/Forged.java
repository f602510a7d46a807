package org.aixin.gateway.console;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The request did not come from a page of ours, or from one that is out of date. */
class Forged extends Refusal {

    Forged() {
        super(HttpStatus.FORBIDDEN, "csrf");
    }
}
