package org.aixin.kernel.problem;

import org.springframework.http.HttpStatus;

/** There is none, or none that the caller may see: the answer does not tell which. */
public class NotFound extends Refusal {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }
}
