package org.aixin.kernel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.keys.TestKeys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A real server with the real filters, asked over real HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=kernel-test")
public abstract class KernelTest {

    protected static final Path KEYS = Path.of("target", "keys-" + UUID.randomUUID());

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static {
        TestKeys.in(KEYS, "gateway", "visit-service", "miniprogram-api", "stats-service");
    }

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        properties.add("aixin.internal.key-directory", KEYS::toString);
    }

    protected static InternalTokens tokensOf(String service) {
        return InternalTokens.of(service, KEYS, Clock.systemUTC());
    }

    protected static String cadre() {
        return tokensOf("gateway").mint(Caller.cadre(7), "visit-service");
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A request of cadre 7. */
    protected HttpRequest.Builder asCadre(String path) {
        return request(path).header("Authorization", "Bearer " + cadre());
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    protected static JsonNode json(HttpResponse<String> answer) {
        return AixinJson.mapper().readTree(answer.body());
    }

    /** Code by field. */
    protected static Map<String, String> errors(HttpResponse<String> answer) {
        var errors = new TreeMap<String, String>();
        json(answer)
                .get("errors")
                .forEach(error -> errors.put(
                        error.get("field").asString(), error.get("code").asString()));
        return errors;
    }
}
