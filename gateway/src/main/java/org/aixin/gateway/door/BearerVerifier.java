package org.aixin.gateway.door;

import java.util.Optional;
import org.aixin.kernel.caller.Caller;
import org.springframework.security.core.AuthenticationException;

/**
 * Believes tokens of one issuer. Each way of logging in brings its own; a token that none of them knows opens no door.
 */
public interface BearerVerifier {

    /**
     * The caller whom the token proves; empty if it is none of this issuer's.
     *
     * @param address where the request comes from
     * @throws AuthenticationException if it is this issuer's and proves nothing
     */
    Optional<Caller> verify(String token, String address);
}
