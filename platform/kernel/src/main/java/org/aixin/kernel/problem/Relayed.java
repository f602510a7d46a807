package org.aixin.kernel.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Another service of ours refused; its client's client hears it in the same words. */
public class Relayed extends Refusal {

    private final Problem problem;
    private final HttpHeaders headers;

    public Relayed(HttpStatus status, Problem problem, HttpHeaders headers) {
        super(status, problem.code());
        this.problem = problem;
        this.headers = HttpHeaders.readOnlyHttpHeaders(headers);
    }

    /** The problem as the other service told it. */
    public Problem problem() {
        return problem;
    }

    @Override
    public List<FieldProblem> errors() {
        return problem.errors();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }
}
