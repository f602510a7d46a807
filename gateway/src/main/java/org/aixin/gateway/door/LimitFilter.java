package org.aixin.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aixin.gateway.limit.Limits;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.problem.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks, once it is known who comes, whether they have not come too often. */
class LimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final Problems problems;

    LimitFilter(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication() instanceof ExternalAuthentication external
                ? external.getPrincipal()
                : null;
        try {
            limits.enter(request, caller, response);
        } catch (Refusal tooMany) {
            problems.tell(tooMany, response);
            return;
        }
        chain.doFilter(request, response);
        if (caller != null) {
            limits.answered(request, caller, response.getStatus());
        }
    }
}
