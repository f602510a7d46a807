package org.aixin.visit.carerecord;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Some of many records cannot be taken over, so none was; every one of them is named with what stands against it. */
class RecordsRefused extends Refusal {

    private final List<FieldProblem> errors;

    RecordsRefused(List<FieldProblem> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "records-refused", errors.size());
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
