package org.aixin.registry.batch;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else registered the same at the same moment. */
public class AlreadyRegistered extends Refusal {

    public AlreadyRegistered() {
        super(HttpStatus.CONFLICT, "already-registered");
    }
}
