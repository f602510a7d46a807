package org.aixin.kernel.problem;

import org.springframework.http.HttpStatus;

/** The version in {@code If-Match} is not the current one: somebody else changed it meanwhile. */
public class Stale extends Refusal {

    public Stale() {
        super(HttpStatus.PRECONDITION_FAILED, "version-stale");
    }
}
