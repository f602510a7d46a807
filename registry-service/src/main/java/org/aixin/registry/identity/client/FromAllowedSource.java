package org.aixin.registry.identity.client;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/**
 * Believes whom another believes, if they come from where their contract says. Only whoever has proven to be the agency
 * hears that it is the address.
 */
class FromAllowedSource implements AuthenticationProvider {

    static final String SOURCE = "org.aixin.source";

    private final AuthenticationProvider proof;
    private final RefusedSources refused;

    FromAllowedSource(AuthenticationProvider proof, RefusedSources refused) {
        this.proof = proof;
        this.refused = refused;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var proven = proof.authenticate(asked);
        if (proven instanceof OAuth2ClientAuthenticationToken token && token.getRegisteredClient() != null) {
            var client = AgencyClients.clientOf(token.getRegisteredClient());
            var source = source(asked);
            if (!client.contract().allowsFrom(source)) {
                refused.note(client, source);
                throw new OAuth2AuthenticationException(new OAuth2Error("source_not_allowed"));
            }
        }
        return proven;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return proof.supports(authentication);
    }

    private static @Nullable String source(Authentication asked) {
        return asked instanceof OAuth2ClientAuthenticationToken token
                        && token.getAdditionalParameters().get(SOURCE) instanceof String source
                ? source
                : null;
    }
}
