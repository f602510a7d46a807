package org.aixin.kernel.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells what filters threw; what controllers throw never comes this far. */
class ProblemFilter extends OncePerRequestFilter {

    private final Problems problems;
    private final Failures failures;

    ProblemFilter(Problems problems, Failures failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            checkContentType(request);
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) {
                throw failure; // half an answer is out; the container breaks the connection so that nobody takes it
            }
            problems.tell(failures.asRefusal(failure), response);
        }
    }

    /** Before anybody relies on it: what Spring reads of the headers of a request fails on a type that is none. */
    private static void checkContentType(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return;
        }
        try {
            if (MediaType.parseMediaType(type).isConcrete()) {
                return;
            }
        } catch (InvalidMediaTypeException none) {
            // refused below
        }
        throw new UnknownContentType();
    }

    private static final class UnknownContentType extends Refusal {

        private UnknownContentType() {
            super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
