package org.aixin.kernel.problem;

import org.springframework.http.HttpStatus;

/** Nobody can read what was sent, and no field of it can be named. */
public class BadRequest extends Refusal {

    public BadRequest(Throwable cause) {
        super(cause, HttpStatus.BAD_REQUEST, "bad-request");
    }
}
