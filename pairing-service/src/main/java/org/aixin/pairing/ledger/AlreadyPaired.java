package org.aixin.pairing.ledger;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A household, or somebody in it, would have two cadres at once. Does not tell who the other one is. */
class AlreadyPaired extends Refusal {

    static final String HOUSEHOLD = "household-already-paired";
    static final String RECIPIENT = "recipient-already-paired";

    private final List<FieldProblem> errors;

    /** @param errors of code {@link #HOUSEHOLD} or {@link #RECIPIENT} */
    AlreadyPaired(List<FieldProblem> errors) {
        super(
                HttpStatus.CONFLICT,
                errors.stream().anyMatch(error -> error.code().equals(HOUSEHOLD)) ? HOUSEHOLD : RECIPIENT);
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
