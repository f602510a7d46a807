package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.aixin.gateway.StubService;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "management.server.port=0",
            "aixin.demo.enabled=true",
            "aixin.gateway.read-timeout=500ms"
        })
class DoorsIT {

    private static final Path KEYS = Path.of("target", "keys-" + UUID.randomUUID());
    private static final StubService SERVICE = new StubService();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Caller CADRE = Caller.cadre(7);
    private static final Caller CONSOLE =
            new Caller("console:li", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("STATISTICS_READ"));
    private static final Caller AGENCY =
            new Caller("agency:fl", CallerKind.AGENCY, null, List.of(Grant.client("fl")), Set.of());

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    static {
        KeyDirectory.create(KEYS, "gateway", "demo", "visit-service", "miniprogram-api", "stats-service");
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

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void fresh() {
        SERVICE.answers(200, "{\"answer\":1}");
    }

    @Test
    void aCallerComesThroughItsDoorAndTheServiceHearsOurWordForIt() throws Exception {
        var answer = send(as(CADRE, "/api/mini/v1/recipients?page=2"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"answer\":1}");
        assertThat(SERVICE.asked().method()).isEqualTo("GET");
        assertThat(SERVICE.asked().uri()).isEqualTo("/api/mini/v1/recipients?page=2");
        var token = SERVICE.asked().header("Authorization").substring("Bearer ".length());
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("gateway");
        assertThat(claims.getAudience()).containsExactly("miniprogram-api");
        assertThat(claims.getSubject()).isEqualTo("cadre:7");
        assertThat(claims.getStringListClaim("grants")).containsExactly("SELF:7");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everyDoorIsForOneKindOfCaller() throws Exception {
        assertThat(send(as(CONSOLE, "/api/console/v1/statistics/divisions/622921"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(as(AGENCY, "/open/v1/tickets")).statusCode()).isEqualTo(200);
        for (var wrong : List.of(
                as(CONSOLE, "/api/mini/v1/recipients"),
                as(AGENCY, "/api/mini/v1/recipients"),
                as(CADRE, "/api/console/v1/statistics/divisions/622921"),
                as(AGENCY, "/api/console/v1/care-records"),
                as(CADRE, "/open/v1/tickets"),
                as(CONSOLE, "/open/v1/tickets"))) {
            assertProblem(send(wrong), 403, "forbidden");
        }
    }

    @Test
    void withoutABelievableTokenNobodyComesThrough() throws Exception {
        var keys = new KeyDirectory(KEYS);
        var internal = InternalTokens.of("gateway", KEYS, Clock.systemUTC());
        var hour = Duration.ofHours(1);
        for (var token : List.of(
                "nonsense",
                internal.mint(CADRE, "gateway"),
                internal.mint(CADRE, "miniprogram-api"),
                new TokenSigner("demo+jwt", "demo", keys.privateKey("visit-service"), hour, Clock.systemUTC())
                        .sign(CADRE, "gateway"),
                new TokenSigner("demo+jwt", "visit-service", keys.privateKey("visit-service"), hour, Clock.systemUTC())
                        .sign(CADRE, "gateway"),
                new TokenSigner("demo+jwt", "demo", keys.privateKey("demo"), Duration.ofDays(30), Clock.systemUTC())
                        .sign(CADRE, "gateway"),
                demo().sign(CADRE, "visit-service"),
                demo().sign(Caller.job("stats-service"), "gateway"))) {
            assertProblem(
                    send(request("/api/mini/v1/recipients").header("Authorization", "Bearer " + token)),
                    401,
                    "unauthenticated");
        }
        assertProblem(send(request("/api/mini/v1/recipients")), 401, "unauthenticated");
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void whatAClientSaysAboutItselfIsNotHeardInside() throws Exception {
        send(as(CADRE, "/api/mini/v1/recipients")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Aixin-Caller", "console:root")
                .header("X-Real-IP", "10.0.0.1")
                .header("Cookie", "session=1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("User-Agent", "phone"));

        assertThat(SERVICE.asked().headers().keySet())
                .allMatch(name -> Set.of(
                                "accept",
                                "authorization",
                                "connection",
                                "content-length",
                                "host",
                                "traceparent",
                                "transfer-encoding",
                                "user-agent")
                        .contains(name.toLowerCase(java.util.Locale.ROOT)));
        assertThat(SERVICE.asked().header("User-agent")).doesNotContain("phone");
        assertThat(SERVICE.asked().header("Traceparent")).doesNotContain("0af7651916cd43dd8448eb211c80319c");
        assertThat(SERVICE.asked().header("Host")).startsWith("127.0.0.1");
    }

    @Test
    void aWriteGoesInAsItIsAndItsAnswerComesOutAsItIs() throws Exception {
        SERVICE.answers(
                201,
                "{\"id\":\"5\"}",
                "Location",
                SERVICE.url() + "/api/mini/v1/care-records/5",
                "ETag",
                "\"1\"",
                "Idempotency-Replayed",
                "true",
                "X-Secret",
                "inside",
                "Set-Cookie",
                "a=b");
        var body = "{ \"note\" : \"记录\",\n \"a\":1, \"a\":2 }";

        var answer = send(as(CADRE, "/api/mini/v1/care-records")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-12345")
                .header("If-Match", "\"3\"")
                .POST(BodyPublishers.ofString(body)));

        assertThat(SERVICE.asked().body()).isEqualTo(body);
        assertThat(SERVICE.asked().header("Idempotency-key")).isEqualTo("key-12345");
        assertThat(SERVICE.asked().header("If-match")).isEqualTo("\"3\"");
        assertThat(SERVICE.asked().header("Content-type")).isEqualTo("application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/mini/v1/care-records/5");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(answer.headers().firstValue("X-Secret")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    }

    @Test
    void aPlaceInsideIsNotNamedOutside() throws Exception {
        SERVICE.answers(201, "{}", "Location", "http://127.0.0.1:8083/internal/v1/care-records/5");
        assertThat(send(as(CADRE, "/api/mini/v1/care-records")).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    void pathsAndQueriesArriveAsTheyWereWritten() throws Exception {
        send(as(CONSOLE, "/api/console/v1/units/%E4%B9%A1?q=%E5%BC%A0+x%2By%26z&year=2026&empty="));
        // registry-service is down in this test; the same with a service that is up:
        send(as(CONSOLE, "/api/console/v1/care-records/%E4%B9%A1%20a?q=%E5%BC%A0%20x%2By%26z&year=2026&empty="));
        assertThat(SERVICE.asked().uri()).startsWith("/api/console/v1/care-records/%E4%B9%A1%20a?");
        assertThat(URI.create(SERVICE.asked().uri()).getRawQuery()).contains("year=2026", "empty=", "%2By%26z");
    }

    @Test
    void aRefusalFromInsideComesOutUnchanged() throws Exception {
        var problem = "{\"type\":\"urn:aixin:problem:version-stale\",\"status\":412,\"code\":\"version-stale\"}";
        SERVICE.answers(412, problem, "Content-Type", "application/problem+json");

        var answer = send(as(CADRE, "/api/mini/v1/care-records/5").method("DELETE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anEmptyAnswerStaysEmpty() throws Exception {
        SERVICE.answers(204, "");
        var answer = send(as(CADRE, "/api/mini/v1/care-records/5").method("DELETE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsUnavailableSoon() throws Exception {
        var answer = send(as(CONSOLE, "/api/console/v1/recipients"));
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForLongerThanWeSay() throws Exception {
        var end = new CountDownLatch(1);
        SERVICE.answersWith(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        var answer = send(as(CONSOLE, "/api/console/v1/statistics/series"));
        end.countDown();
        assertProblem(answer, 503, "service-timeout");
    }

    @Test
    void aServiceThatDiesWhileAnsweringIsUnavailable() throws Exception {
        SERVICE.answersWith(exchange -> exchange.close());
        assertProblem(
                send(as(CADRE, "/api/mini/v1/home").POST(BodyPublishers.ofString("{}"))), 503, "service-unavailable");
        assertThat(SERVICE.count()).isEqualTo(1);
    }

    @Test
    void whatIsNotInTheTableIsNotThere() throws Exception {
        for (var path :
                List.of("/nowhere", "/internal/v1/care-records", "/actuator/health", "/", "/api/mini/v2/x", "/error")) {
            assertProblem(send(as(CADRE, path)), 404, "unknown-path");
            assertProblem(send(request(path)), 404, "unknown-path");
        }
        assertProblem(send(as(CONSOLE, "/api/console/v1/nowhere")), 404, "unknown-path");
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void nobodyClimbsOutOfADoor() throws Exception {
        for (var path : List.of(
                "/api/mini/v1/../../../internal/v1/care-records",
                "/api/mini/v1/%2e%2e/%2e%2e/%2e%2e/internal/v1/care-records",
                "/api/mini/v1/..;/..;/internal/v1/care-records",
                "/api/mini/v1//internal",
                "/api/mini/v1/a%2fb",
                "/api/mini/v1/a%5cb")) {
            assertThat(raw("GET " + path))
                    .as(path)
                    .matches("HTTP/1.1 40[0-9][\\s\\S]*application/problem\\+json[\\s\\S]*");
        }
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void aFormIsRefusedRatherThanReadOnTheWay() throws Exception {
        var answer = send(as(CADRE, "/api/mini/v1/care-records")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=1")));
        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void anUploadPassesThroughUnread() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nbytes\r\n--x--\r\n";
        send(as(CADRE, "/api/mini/v1/attachments")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
        assertThat(SERVICE.asked().body()).isEqualTo(body);
        assertThat(SERVICE.asked().header("Content-type")).isEqualTo("multipart/form-data; boundary=x");
    }

    @Test
    void theManagementPortShowsHealthAndFiguresAndNothingElse() throws Exception {
        assertThat(manage("/actuator/health")).isEqualTo(200);
        assertThat(manage("/actuator/prometheus")).isEqualTo(200);
        assertThat(manage("/actuator/gateway")).isNotEqualTo(200);
        assertThat(manage("/actuator/env")).isNotEqualTo(200);
        assertThat(manage("/actuator/heapdump")).isNotEqualTo(200);
    }

    private int manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)))
                .statusCode();
    }

    private static TokenSigner demo() {
        return new TokenSigner(
                "demo+jwt", "demo", new KeyDirectory(KEYS).privateKey("demo"), Duration.ofHours(1), Clock.systemUTC());
    }

    private HttpRequest.Builder as(Caller caller, String path) {
        return request(path).header("Authorization", "Bearer " + demo().sign(caller, "gateway"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** A request that no decent client would send. */
    private String raw(String line) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            var request = line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + demo().sign(CADRE, "gateway") + "\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
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
