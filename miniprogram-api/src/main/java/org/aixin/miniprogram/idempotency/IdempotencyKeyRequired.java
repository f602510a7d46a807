package org.aixin.miniprogram.idempotency;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What is sent without a key could be taken twice. */
public class IdempotencyKeyRequired extends Refusal {

    private final boolean missing;

    IdempotencyKeyRequired(boolean missing) {
        super(HttpStatus.BAD_REQUEST, "idempotency-key-required");
        this.missing = missing;
    }

    @Override
    public List<FieldProblem> errors() {
        return List.of(FieldProblem.of(IdempotencyKey.HEADER, missing ? "required" : "malformed"));
    }
}
