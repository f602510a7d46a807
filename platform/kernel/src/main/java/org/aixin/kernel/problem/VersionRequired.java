package org.aixin.kernel.problem;

import org.springframework.http.HttpStatus;

/** A change was asked for without saying, in {@code If-Match}, of which version. */
public class VersionRequired extends Refusal {

    public VersionRequired() {
        super(HttpStatus.PRECONDITION_REQUIRED, "version-required");
    }
}
