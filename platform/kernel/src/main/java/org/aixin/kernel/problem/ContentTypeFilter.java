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

/** Refuses a content type that is none, before anybody relies on it: Spring fails on it wherever it reads the headers. */
class ContentTypeFilter extends OncePerRequestFilter {

    private static final class UnknownContentType extends Refusal {

        private UnknownContentType() {
            super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && !isConcrete(type)) {
            throw new UnknownContentType();
        }
        chain.doFilter(request, response);
    }

    private static boolean isConcrete(String type) {
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }
}
