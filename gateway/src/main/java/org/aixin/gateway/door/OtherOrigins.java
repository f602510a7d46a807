package org.aixin.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.aixin.kernel.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets other people's pages ask, if their origin is listed to the letter, and only where callers bring tokens: the
 * console's cookie is nobody else's. Whose origin is not listed is told nothing by which a browser would let its page
 * read an answer.
 */
class OtherOrigins extends OncePerRequestFilter {

    private static final List<String> DOORS = List.of(Door.MINI.prefix(), Door.AGENCY.prefix(), TokenDoor.PATH);

    private final List<String> origins;
    private final CorsConfiguration listed = new CorsConfiguration();
    private final DefaultCorsProcessor processor = new Processor();
    private final Problems problems;

    OtherOrigins(List<String> origins, Problems problems) {
        if (origins.contains(CorsConfiguration.ALL)) {
            throw new IllegalArgumentException("aixin.gateway.cors-origins lists origins; * is everybody's");
        }
        this.origins = List.copyOf(origins);
        this.problems = problems;
        listed.setAllowedOrigins(this.origins);
        listed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        listed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key"));
        listed.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                "Idempotency-Replayed",
                "RateLimit",
                "RateLimit-Policy"));
        listed.setAllowCredentials(false);
        listed.setMaxAge(600L);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var isListed = origin != null && origins.contains(origin) && isAtADoor(request);
        var isQuestion = CorsUtils.isPreFlightRequest(request);
        if (isListed ? !processor.processRequest(listed, request, response) : isQuestion) {
            problems.tell(HttpStatus.FORBIDDEN, "forbidden", response);
        } else if (!isQuestion) {
            chain.doFilter(request, response);
        }
    }

    /** Leaves it to us to say no. */
    private static final class Processor extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // told as a problem
        }
    }

    private static boolean isAtADoor(HttpServletRequest request) {
        return DOORS.stream().anyMatch(request.getRequestURI()::startsWith);
    }
}
