package org.aixin.kernel.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Something is wrong with the request's fields, all of which are named at once. */
public class Invalid extends Refusal {

    private final List<FieldProblem> errors;

    public Invalid(List<FieldProblem> errors) {
        super(HttpStatus.BAD_REQUEST, "validation-failed");
        this.errors = List.copyOf(errors);
    }

    public Invalid(FieldProblem... errors) {
        this(List.of(errors));
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
