package org.aixin.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the sessions who it is at the console's door. Whoever brings a token is judged by that alone. */
class SessionFilter extends OncePerRequestFilter {

    private final List<SessionVerifier> sessions;
    private final Problems problems;

    SessionFilter(List<SessionVerifier> sessions, Problems problems) {
        this.sessions = List.copyOf(sessions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !request.getRequestURI().startsWith(Door.CONSOLE.prefix() + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            for (var session : sessions) {
                session.verify(request, response).ifPresent(caller -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(new ExternalAuthentication(caller));
                    SecurityContextHolder.setContext(context);
                });
            }
        } catch (Refusal refusal) {
            problems.tell(refusal, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
