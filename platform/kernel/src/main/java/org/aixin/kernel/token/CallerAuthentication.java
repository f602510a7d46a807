package org.aixin.kernel.token;

import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A verified token, in Spring Security's words. */
class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient InternalTokens.Verified verified;

    CallerAuthentication(InternalTokens.Verified verified) {
        super(List.of());
        this.verified = verified;
        setAuthenticated(true);
    }

    Callers.Bound bound() {
        return new Callers.Bound(verified.caller(), verified.origin());
    }

    String signer() {
        return verified.signer();
    }

    @Override
    public Caller getPrincipal() {
        return verified.caller();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return verified.caller().subject();
    }
}
