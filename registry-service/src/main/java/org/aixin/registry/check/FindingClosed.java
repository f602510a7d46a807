package org.aixin.registry.check;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody has dealt with it, or the cause is gone. */
final class FindingClosed extends Refusal {

    FindingClosed() {
        super(HttpStatus.CONFLICT, "finding-closed");
    }
}
