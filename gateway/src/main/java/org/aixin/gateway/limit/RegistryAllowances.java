package org.aixin.gateway.limit;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.token.InternalTokens;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Asks registry-service for an agency's rows. */
@Component
@EnableConfigurationProperties(RegistryAllowances.Address.class)
class RegistryAllowances {

    private static final String OWNER = "registry-service";

    private final RestClient http;
    private final InternalTokens tokens;

    RegistryAllowances(Address address, InternalTokens tokens) {
        var requests = new JdkClientHttpRequestFactory(Connections.client(Duration.ofSeconds(1)));
        requests.setReadTimeout(Duration.ofSeconds(2));
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(address.registryService())
                .build();
        this.tokens = tokens;
    }

    /** Where registry-service is. */
    @ConfigurationProperties("aixin.urls")
    record Address(URI registryService) {}

    private record Allowance(long granted) {}

    /**
     * At least so many rows, or fewer if there are fewer left today.
     *
     * @throws Unavailable if registry-service does not say
     */
    long take(Caller agency, long atLeast) {
        try {
            var said = http.post()
                    .uri("/internal/v1/clients/allowances")
                    .headers(headers -> headers.setBearerAuth(tokens.mint(agency, OWNER)))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(AixinJson.mapper().writeValueAsBytes(Map.of("rows", atLeast)))
                    .retrieve()
                    .body(String.class);
            return AixinJson.mapper()
                    .readValue(String.valueOf(said), Allowance.class)
                    .granted();
        } catch (RestClientException | JacksonException silent) {
            throw new Unavailable(silent);
        }
    }
}
