package org.aixin.kernel.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field as the client wrote it: {@code hazards[0].type}, a parameter's or a header's name
 * @param code stable, for programs
 * @param message for people; left empty it is looked up as {@code field.<code>} when the problem is told
 * @param args the placeholders of the looked up message
 */
public record FieldProblem(
        String field,
        String code,
        String message,
        @JsonIgnore List<Object> args) {

    public FieldProblem {
        args = orNone(args);
    }

    public FieldProblem(String field, String code, String message) {
        this(field, code, message, List.of());
    }

    /** A problem whose message stands under {@code field.<code>} in the message files. */
    public static FieldProblem of(String field, String code, Object... args) {
        return new FieldProblem(field, code, "", List.of(args));
    }

    // Answers of other services come without args.
    private static List<Object> orNone(@Nullable List<Object> args) {
        return args == null ? List.of() : List.copyOf(args);
    }
}
