package org.aixin.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.KeyDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole application, asked as the gateway asks it, with stubs for registry, pairing and visit. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=miniprogram-api", "management.server.port=0"})
public abstract class MiniprogramIT {

    protected static final StubService REGISTRY = new StubService();
    protected static final StubService PAIRING = new StubService();
    protected static final StubService VISIT = new StubService();

    private static final Path KEYS = Path.of("target", "keys-" + UUID.randomUUID());
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static {
        KeyDirectory.create(KEYS, "gateway", "miniprogram-api");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry hopBreakers;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("aixin.internal.key-directory", KEYS::toString);
        properties.add("aixin.urls.registry-service", REGISTRY::url);
        properties.add("aixin.urls.pairing-service", PAIRING::url);
        properties.add("aixin.urls.visit-service", VISIT::url);
    }

    @BeforeEach
    void nobodyHasFailedYet() {
        hopBreakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    }

    protected HttpRequest.Builder as(Caller caller, String path) {
        var token = InternalTokens.of("gateway", KEYS, Clock.systemUTC()).mint(caller, "miniprogram-api");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    protected HttpRequest.Builder asCadre(String path) {
        return as(Caller.cadre(7), path);
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    protected static JsonNode json(HttpResponse<String> answer) {
        return AixinJson.mapper().readTree(answer.body());
    }

    /** On whose behalf, by whom and for whom a stub was asked. */
    protected static String passport(StubService stub) throws Exception {
        var token = stub.asked().header("Authorization").substring("Bearer ".length());
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        var origin = SignedJWT.parse(claims.getStringClaim("origin")).getJWTClaimsSet();
        return origin.getSubject() + " through " + claims.getIssuer() + " to "
                + claims.getAudience().get(0);
    }

    protected static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
