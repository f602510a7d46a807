package org.aixin.gateway.door;

import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller who has proven to be one. */
class ExternalAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;

    ExternalAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
