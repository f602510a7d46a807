package org.aixin.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The domain says no, with a name and a stable code. Told to the client as
 * {@code urn:aixin:problem:<code>} with the texts {@code problem.<code>.title} and {@code problem.<code>.detail} of the
 * message files.
 */
public abstract class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> args;

    /** @param args the placeholders {0}, {1}, … of title and detail; no personal data */
    protected Refusal(HttpStatus status, String code, Object... args) {
        this(null, status, code, args);
    }

    protected Refusal(@Nullable Throwable cause, HttpStatus status, String code, Object... args) {
        // No stack trace: a refusal is an answer, not an accident, and some are given thousands of times a second.
        super(code, cause, false, false);
        this.status = status;
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldProblem> errors() {
        return List.of();
    }

    /** Headers that belong to the answer, such as {@code Retry-After}. */
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }
}
