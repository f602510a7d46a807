package org.aixin.registry.recipient;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody who was merged into another one stays as they were until that is undone. */
public class PersonMerged extends Refusal {

    PersonMerged() {
        super(HttpStatus.CONFLICT, "person-merged");
    }
}
