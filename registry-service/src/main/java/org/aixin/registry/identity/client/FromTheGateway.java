package org.aixin.registry.identity.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.TokenRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever wants a token has proven nothing yet, but comes through the gateway, which says so with a token of ours. */
class FromTheGateway extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final InternalTokens tokens;
    private final Problems problems;

    FromTheGateway(InternalTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isBelieved(request)) {
            chain.doFilter(request, response);
        } else {
            problems.tell(HttpStatus.UNAUTHORIZED, "unauthenticated", response);
        }
    }

    private boolean isBelieved(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return false;
        }
        try {
            var from = tokens.from(header.substring(BEARER.length()));
            request.setAttribute(FromAllowedSource.SOURCE, from.source());
            return from.caller().kind() == CallerKind.ANONYMOUS;
        } catch (TokenRefused refused) {
            return false;
        }
    }
}
