package org.aixin.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success, as {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code urn:aixin:problem:<code>}
 * @param errors what is wrong with which field; empty when it is not about fields
 * @param traceId to quote when asking for help
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        @Nullable String traceId) {

    static final String TYPE = "urn:aixin:problem:";

    public Problem {
        errors = orNone(errors);
    }

    // Other people's problems may come without errors.
    private static List<FieldProblem> orNone(@Nullable List<FieldProblem> errors) {
        return errors == null ? List.of() : List.copyOf(errors);
    }
}
