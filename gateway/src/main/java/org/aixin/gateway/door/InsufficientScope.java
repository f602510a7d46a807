package org.aixin.gateway.door;

import org.aixin.kernel.caller.AgencyScope;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The agency is known and its token is good, but not for this path. */
class InsufficientScope extends Refusal {

    private final AgencyScope needed;

    InsufficientScope(AgencyScope needed) {
        super(HttpStatus.FORBIDDEN, "insufficient-scope", needed.scope());
        this.needed = needed;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(needed.scope()));
        return headers;
    }
}
