package org.aixin.persistence.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aixin.kernel.caller.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Writes down every "you may not". The answer stands already, so an audit that is away changes nothing about it. */
class DeniedAccessFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedAccessFilter.class);

    private final AuditTrail audit;

    DeniedAccessFilter(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()
                && Callers.find().isPresent()) {
            note(request);
        }
    }

    private void note(HttpServletRequest request) {
        // The pattern and not the path: whose id was asked for is nobody's business here.
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var note = AuditNote.of(AccessEvent.ACCESS_DENIED).refused().saying(request.getMethod() + " " + pattern);
        try {
            audit.record(note);
        } catch (AuditUnavailable away) {
            LOG.error("A denied access could not be written down: {}", note, away);
        }
    }
}
