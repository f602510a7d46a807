package org.aixin.gateway.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, for the console.
 *
 * @param idleSeconds after so long without doing anything it is over
 * @param expiresAt it is over, whatever one does
 * @param recoveryCodes once, after enrolment
 */
record SessionView(
        Principal.Who account,
        List<String> roles,
        List<String> grants,
        List<String> permissions,
        long idleSeconds,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> recoveryCodes) {

    static SessionView of(Session session, @Nullable List<String> recoveryCodes) {
        var principal = session.principal();
        return new SessionView(
                principal.account(),
                principal.roles(),
                principal.grants(),
                principal.permissions(),
                Session.IDLE.toSeconds(),
                session.expiresAt(),
                recoveryCodes);
    }
}
