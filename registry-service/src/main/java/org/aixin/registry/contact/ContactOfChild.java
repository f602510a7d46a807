package org.aixin.registry.contact;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** It is about a child, and the caller has nothing to do with children. */
final class ContactOfChild extends Refusal {

    ContactOfChild() {
        super(HttpStatus.FORBIDDEN, "child-data");
    }
}
