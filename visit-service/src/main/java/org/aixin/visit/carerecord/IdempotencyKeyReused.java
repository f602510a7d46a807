package org.aixin.visit.carerecord;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The key was used before with another body. */
class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }
}
