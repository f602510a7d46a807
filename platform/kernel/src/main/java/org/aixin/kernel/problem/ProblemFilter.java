package org.aixin.kernel.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            chain.doFilter(request, response);
            BrokenOff.check(request);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) {
                throw failure; // half an answer is out; the container breaks the connection so that nobody takes it
            }
            problems.tell(failures.asRefusal(failure), response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
