package org.aixin.gateway.agency;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aixin.kernel.address.AddressRange;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Asks registry-service about its clients. */
@Component
@EnableConfigurationProperties(RegistryAddress.class)
class RegistryClients {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryClients.class);
    private static final String OWNER = "registry-service";
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RestClient http;
    private final InternalTokens tokens;

    RegistryClients(RegistryAddress address, InternalTokens tokens) {
        var requests = new JdkClientHttpRequestFactory(Connections.client(CONNECT));
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(address.registryService().toString())
                .build();
        this.tokens = tokens;
    }

    /**
     * @param version of the client's terms
     * @param sources the addresses and ranges it may come from; none listed: from anywhere
     */
    record Standing(boolean active, long version, List<String> sources) {

        Standing {
            sources = orNone(sources);
        }

        // A registry-service of before lists none.
        private static List<String> orNone(@Nullable List<String> sources) {
            return sources == null ? List.of() : List.copyOf(sources);
        }

        boolean letsIn(long tokensVersion) {
            // A token of newer terms than we have heard of was given to somebody who was let in.
            return active && version <= tokensVersion;
        }

        boolean mayComeFrom(String address) {
            return sources.isEmpty()
                    || sources.stream().map(AddressRange::parse).anyMatch(range -> range.contains(address));
        }
    }

    /** Empty when registry-service is silent. */
    Optional<Standing> standing(String client) {
        try {
            var said = http.get()
                    .uri("/internal/v1/clients/{client}/standing", client)
                    .headers(headers -> headers.setBearerAuth(tokens.mint(Caller.anonymous(), OWNER)))
                    .retrieve()
                    .body(String.class);
            return Optional.of(AixinJson.mapper().readValue(String.valueOf(said), Standing.class));
        } catch (RestClientException | JacksonException silent) {
            LOG.warn("registry-service does not say whether client {} is still let in: {}", client, silent.toString());
            return Optional.empty();
        }
    }
}
