package org.aixin.registry.batch;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A well-formed command that the registry cannot follow, with everything that stands against it. */
public class CommandRefused extends Refusal {

    private final List<FieldProblem> errors;

    public CommandRefused(List<FieldProblem> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "command-refused", errors.size());
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
