package org.aixin.kernel.problem;

import org.springframework.http.HttpStatus;

/** The caller is known but may not do this. */
public class Forbidden extends Refusal {

    public Forbidden() {
        super(HttpStatus.FORBIDDEN, "forbidden");
    }
}
