package org.aixin.registry.change;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is nothing to propose, or it is proposed already. */
final class ProposalRefused extends Refusal {

    private ProposalRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static ProposalRefused nothingChanges() {
        return new ProposalRefused(HttpStatus.UNPROCESSABLE_CONTENT, "nothing-changes");
    }

    static ProposalRefused openAlready() {
        return new ProposalRefused(HttpStatus.CONFLICT, "change-open");
    }

    /** @param office where the entry waits: an office is told to call there, and nothing else */
    static ProposalRefused enteredElsewhere(String office) {
        return new ProposalRefused(HttpStatus.CONFLICT, "entry-open", office);
    }

    static ProposalRefused keyReused() {
        return new ProposalRefused(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }
}
