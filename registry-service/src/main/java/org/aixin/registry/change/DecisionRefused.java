package org.aixin.registry.change;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Not by you, or not any more. */
final class DecisionRefused extends Refusal {

    private DecisionRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static DecisionRefused ownChange() {
        return new DecisionRefused(HttpStatus.FORBIDDEN, "own-change");
    }

    static DecisionRefused higherOffice(Confirmation needed) {
        return new DecisionRefused(
                HttpStatus.FORBIDDEN,
                switch (needed) {
                    case TOWNSHIP -> "for-the-township";
                    case COUNTY -> "for-the-county";
                });
    }

    static DecisionRefused notProposer() {
        return new DecisionRefused(HttpStatus.FORBIDDEN, "not-proposer");
    }

    static DecisionRefused childData() {
        return new DecisionRefused(HttpStatus.FORBIDDEN, "child-data");
    }

    static DecisionRefused closed() {
        return new DecisionRefused(HttpStatus.CONFLICT, "change-closed");
    }
}
