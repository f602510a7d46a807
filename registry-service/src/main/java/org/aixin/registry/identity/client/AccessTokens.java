package org.aixin.registry.identity.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Access tokens of agencies: signed with this service's own key, good for the gateway and for nobody inside. */
@Component
class AccessTokens implements OAuth2TokenGenerator<OAuth2AccessToken> {

    private static final String TYPE = "at+jwt";
    private static final String SELF = "registry-service";
    private static final String AUDIENCE = "gateway";
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final TokenSigner signer;
    private final Clock clock;

    AccessTokens(KeyDirectory keys, Clock clock) {
        this.signer = new TokenSigner(TYPE, SELF, keys.privateKey(SELF), LIFETIME, clock);
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AccessToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        var client = AgencyClients.clientOf(context.getRegisteredClient());
        // Whoever asks for no scope in particular gets all that the contract has.
        Set<String> asked = context.getAuthorizedScopes();
        var scopes = asked.isEmpty() ? client.contract().scopes() : asked;
        var now = clock.instant();
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                signer.sign(client.caller(scopes), AUDIENCE),
                now,
                now.plus(LIFETIME),
                new TreeSet<>(scopes));
    }
}
