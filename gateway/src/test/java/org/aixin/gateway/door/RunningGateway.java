package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.aixin.testkit.StubService;
import org.aixin.testkit.keys.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway on a port of its own, with one stub for all services but registry-service, which is down. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "management.server.port=0",
            "aixin.test.anybody=true",
            "aixin.gateway.read-timeout=2s"
        })
abstract class RunningGateway {

    static final Path KEYS = Path.of("target", "keys-" + UUID.randomUUID());
    static final StubService SERVICE = new StubService();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final Caller CADRE = Caller.cadre(7);
    static final Caller CONSOLE =
            new Caller("console:li", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("STATISTICS_READ"));
    static final Caller AGENCY =
            new Caller("agency:fl", CallerKind.AGENCY, null, List.of(Grant.client("fl")), Set.of("tickets:write"));

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    static {
        TestKeys.in(
                KEYS, "gateway", "anybody", "visit-service", "miniprogram-api", "stats-service", "registry-service");
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws Exception {
        properties.add("aixin.internal.key-directory", KEYS::toString);
        properties.add("aixin.urls.miniprogram-api", SERVICE::url);
        properties.add("aixin.urls.visit-service", SERVICE::url);
        properties.add("aixin.urls.stats-service", SERVICE::url);
        var nobody = nobodysPort();
        properties.add("aixin.urls.registry-service", () -> "http://127.0.0.1:" + nobody);
    }

    @BeforeEach
    void fresh() {
        SERVICE.answers(200, "{\"answer\":1}");
    }

    int manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)))
                .statusCode();
    }

    static TokenSigner anybody() {
        return new TokenSigner(
                "anybody+jwt",
                "anybody",
                new KeyDirectory(KEYS).privateKey("anybody"),
                Duration.ofHours(1),
                Clock.systemUTC());
    }

    HttpRequest.Builder as(Caller caller, String path) {
        return request(path).header("Authorization", "Bearer " + anybody().sign(caller, "gateway"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** A request that no decent client would send. */
    String raw(String line) throws Exception {
        return rawRequest(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + anybody().sign(CADRE, "gateway") + "\r\n\r\n");
    }

    /** The answer to these very bytes. */
    String rawRequest(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(AixinJson.mapper().readTree(answer.body()).get("code").asString())
                .isEqualTo(code);
    }

    private static int nobodysPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
