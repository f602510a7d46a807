package org.aixin.kernel.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its trace id before anything else can fail. */
class TraceFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TraceFilter.class.getName();

    private final boolean continuing;

    /** @param continuing whether the sender's trace is taken over; at the outer door nobody chooses our ids */
    TraceFilter(boolean continuing) {
        this.continuing = continuing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = (String) request.getAttribute(ATTRIBUTE);
        if (id == null) {
            id = Trace.continued(continuing ? request.getHeader(Trace.HEADER) : null);
            request.setAttribute(ATTRIBUTE, id);
        }
        MDC.put(Trace.MDC_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Trace.MDC_KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
