package org.aixin.gateway.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told with every answer: to believe our scripts and nobody else's, to show us in nobody's frame, to
 * guess no types, to say nowhere where they come from, and to keep no answer that does not say itself that it may be
 * kept. Under TLS also never to come without.
 */
final class SecurityHeaders {

    private static final String CONTENT = "default-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private SecurityHeaders() {}

    static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }
}
