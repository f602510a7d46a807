package org.aixin.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aixin.kernel.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a short form for what it is, a body: read before anybody asks for a parameter, so that the container does not
 * take it apart and the proxy does not write what is in it into a query.
 */
class FormAsBody extends OncePerRequestFilter {

    /** An assertion is about 500 characters long. */
    private static final int LONGEST = 16 << 10;

    private final Problems problems;

    FormAsBody(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getQueryString() != null) {
            // What is in a query ends up in logs, and RFC 6749 wants nothing there.
            problems.tell(HttpStatus.BAD_REQUEST, "bad-request", response);
            return;
        }
        if (!isForm(request.getContentType())) {
            problems.tell(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "form-expected", response);
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            problems.tell(HttpStatus.CONTENT_TOO_LARGE, "too-large", response);
            return;
        }
        chain.doFilter(new UnreadForm(request, body), response);
    }

    private static boolean isForm(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(MediaType.valueOf(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
