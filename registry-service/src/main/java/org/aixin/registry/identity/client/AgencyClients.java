package org.aixin.registry.identity.client;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;

/** The agencies that are let in, in Spring Security's words: client credentials, proven by their own key alone. */
@Component
class AgencyClients implements RegisteredClientRepository {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
    private static final String CLIENT = "org.aixin.client";

    private final Clients clients;

    AgencyClients(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("Clients are registered from the console");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (!ID.matcher(clientId).matches()) {
            return null;
        }
        try {
            return clients.active(Long.parseLong(clientId))
                    .map(AgencyClients::registered)
                    .orElse(null);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** The client as it was when the request came, so that every step of it sees the same terms. */
    static Client clientOf(RegisteredClient registered) {
        Client client = registered.getClientSettings().getSetting(CLIENT);
        return Objects.requireNonNull(client);
    }

    private static RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.contract().name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.contract().scopes()))
                .clientSettings(ClientSettings.builder()
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                        .setting(CLIENT, client)
                        .build())
                .build();
    }
}
