package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.aixin.gateway.limit.Forgetting;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ContextConfiguration;

/**
 * What every answer tells a browser, on every way there is, behind a proxy that ends TLS: the complete set of headers
 * as it stands in the files of {@code headers/}, and nothing beside it. And what strangers may throw at the door.
 */
@ContextConfiguration(initializers = HeadersIT.BehindTls.class)
class HeadersIT extends RunningGateway {

    private static final Path PAGES = Path.of("target", "pages-" + UUID.randomUUID());
    private static final StubService REGISTRY = new StubService();
    private static final String FRIEND = "https://friend.example";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Caller CLIENT = new Caller(
            "agency:fl",
            CallerKind.AGENCY,
            null,
            List.of(Grant.client("fl")),
            Set.of(
                    "recipients:query",
                    "recipient-events:write",
                    "comparison-batches:write",
                    "tickets:write",
                    "statistics:read",
                    "alerts:write"));

    /** What an answer has anyway, or has because of what it says. */
    private static final Set<String> OF_THE_ANSWER = Set.of(
            "accept",
            "accept-ranges",
            "allow",
            "connection",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "last-modified",
            "location",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "set-cookie",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-csrf-token");

    /** Says it last: what the parent class says of registry-service stands in a property source of its own. */
    static class BehindTls implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Files.createDirectories(PAGES.resolve("assets"));
                Files.writeString(PAGES.resolve("index.html"), "<!doctype html><title>爱心甘肃</title>");
                Files.writeString(PAGES.resolve("assets/index-a1b2c3.js"), "export {}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, Object> properties = Map.of(
                    "aixin.urls.registry-service", REGISTRY.url(),
                    "aixin.urls.pairing-service", SERVICE.url(),
                    "aixin.urls.policy-service", SERVICE.url(),
                    "aixin.gateway.behind-tls", "true",
                    "aixin.gateway.limits.scale", "3",
                    "aixin.gateway.trusted-proxies", "127.0.0.1",
                    "aixin.gateway.cors-origins", FRIEND,
                    "aixin.gateway.console-directory", PAGES.toString(),
                    "aixin.gateway.phone-directory", PAGES.toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tls", properties));
            REGISTRY.answers(200, "{\"active\":true,\"version\":1,\"granted\":1000000}");
        }
    }

    @AfterAll
    static void nobodyIsLimitedAnyMore() {
        Forgetting.everybody();
    }

    @Test
    void everyDocumentedWayHasTheWholeSet() throws Exception {
        var ways = documented();
        assertThat(ways).hasSizeGreaterThan(60);
        for (var way : ways) {
            for (var known : List.of(true, false)) {
                var request = known ? as(callerAt(way.path()), way.path()) : request(way.path());
                request.method(way.method(), way.hasBody() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
                if (way.hasBody()) {
                    request.header("Content-Type", way.path().equals(TokenDoor.PATH) ? FORM : "application/json");
                }
                assertHeaders("data", from("203.0.113.1", request), way.method() + " " + way.path());
            }
        }
    }

    @Test
    void everyRouteOfTheTableHasItWhateverStandsBelow() throws Exception {
        for (var route : Route.TABLE) {
            assertHeaders("data", send(as(callerAt(route.path()), route.path() + "/x/y")), route.path());
        }
    }

    @Test
    void pagesAndDocumentsHaveItToo() throws Exception {
        for (var path : List.of(
                "/console/",
                "/console/care-records",
                "/m/",
                "/m/index.html",
                "/docs",
                "/docs/",
                "/docs/openapi.json")) {
            assertHeaders("page", send(request(path)), path);
        }
        for (var path : List.of("/docs/reader.js", "/docs/reader.css", "/docs/words.js")) {
            assertHeaders("page", send(request(path)), path);
        }
        for (var path : List.of("/console/assets/index-a1b2c3.js", "/m/assets/index-a1b2c3.js")) {
            assertHeaders("asset", send(request(path)), path);
        }
        assertHeaders("data", send(request("/console")), "a redirection");
    }

    @Test
    void everyRefusalHasItToo() throws Exception {
        var home = "/api/mini/v1/home";
        refused(404, request("/nowhere"));
        refused(404, request("/console/nothing.png"));
        refused(404, request("/internal/v1/care-records"));
        refused(401, request(home));
        refused(401, request(home).header("Authorization", "Bearer nonsense"));
        refused(403, as(CONSOLE, home));
        refused(403, request("/api/console/v1/session/password").POST(BodyPublishers.ofString("{}")));
        refused(405, as(CONSOLE, "/api/console/v1/session").PUT(BodyPublishers.noBody()));
        refused(
                400,
                request(TokenDoor.PATH + "?a=1").header("Content-Type", FORM).POST(BodyPublishers.ofString("a=1")));
        refused(
                413,
                request(TokenDoor.PATH)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("a=" + "1".repeat(20_000))));
        refused(
                415,
                as(CADRE, "/api/mini/v1/care-records")
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("a")));
        SERVICE.answersWith(exchange -> exchange.close());
        refused(503, as(CADRE, home).POST(BodyPublishers.ofString("{}")));
        SERVICE.answers(412, "{\"code\":\"version-stale\"}", "Content-Type", "application/problem+json");
        refused(412, as(CADRE, home));
        HttpResponse<String> last;
        var asked = 0;
        do {
            last = from("203.0.113.77", request("/api/mini/v1/binding").POST(BodyPublishers.noBody()));
            asked++;
        } while (last.statusCode() != 429 && asked < 1_000);
        assertThat(last.statusCode()).isEqualTo(429);
        assertHeaders("data", last, "429");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(from("203.0.113.78", request("/api/mini/v1/binding").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isNotEqualTo(429);
    }

    @Test
    void whatTheContainerRefusesBeforeAnyFilterHasItToo() throws Exception {
        for (var line :
                List.of("GET /api/mini/v1/%zz", "GET /api/mini/v1/%00", "GET /api/mini/v1/..;/x", "GET /a b c")) {
            var answer = raw(line);
            assertThat(answer).as(line).startsWith("HTTP/1.1 4");
            assertThat(headers(answer)).as(line).containsExactlyEntriesOf(golden("data"));
            assertThat(answer).as(line).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
        }
    }

    @Test
    void cookiesAreOursAloneAndOnlyGoOverTls() throws Exception {
        var cookie = send(request("/api/console/v1/session"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).matches("__Host-aixin=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    @Test
    void onlyAListedOriginsPagesMayReadAndOnlyWhereTokensAreBrought() throws Exception {
        var read = send(as(CADRE, "/api/mini/v1/home").header("Origin", FRIEND));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue(FRIEND);
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var asked =
                preflight("/api/mini/v1/care-records", FRIEND, "POST", "authorization,content-type,idempotency-key");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");

        for (var stranger : List.of(
                "https://friend.example.evil.example",
                "http://friend.example",
                "https://friend.example:8443",
                "https://FRIEND.example",
                "null")) {
            var answer = send(as(CADRE, "/api/mini/v1/home").header("Origin", stranger));
            assertThat(answer.headers().map().keySet())
                    .as(stranger)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
            assertProblem(preflight("/api/mini/v1/care-records", stranger, "POST", "authorization"), 403, "forbidden");
        }
        assertProblem(preflight("/api/console/v1/cadres", FRIEND, "POST", "content-type"), 403, "forbidden");
        assertProblem(preflight("/api/mini/v1/home", FRIEND, "PATCH", "authorization"), 403, "forbidden");
        assertProblem(preflight("/api/mini/v1/home", FRIEND, "GET", "x-anything"), 403, "forbidden");
    }

    @Test
    void nothingAStrangerSendsBringsOurInsidesToLight() throws Exception {
        var csrf = send(request("/api/console/v1/session"));
        var cookie = csrf.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var token = csrf.headers().firstValue("X-CSRF-TOKEN").orElseThrow();
        for (var body : List.of(
                "",
                "{",
                "nonsense",
                "null",
                "[]",
                "\"\"",
                "{\"login\":1,\"password\":{}}",
                "{\"login\":\"a\",\"password\":\"b\"}{}",
                "{\"login\":\"a\",\"login\":\"b\",\"password\":\"c\"}",
                "{\"@class\":\"javax.naming.InitialContext\",\"login\":\"a\",\"password\":\"b\"}",
                "{\"login\":\"a\",\"password\":\"b\",\"admin\":true}",
                "{\"login\":\"\",\"password\":\"\u0000\"}",
                "{\"login\":1e999999999,\"password\":\"b\"}",
                "{\"login\":" + "9".repeat(5_000) + "}",
                "{\"login\":\"" + "a".repeat(100_000) + "\"}",
                "[".repeat(100_000),
                "{\"a\":".repeat(200) + "1" + "}".repeat(200))) {
            for (var type :
                    List.of("application/json", "application/xml", "text/plain", "multipart/form-data", "x/;;")) {
                var answer = from(
                        "203.0.113.2",
                        request("/api/console/v1/session/password")
                                .header("Cookie", cookie)
                                .header("X-CSRF-TOKEN", token)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body)));
                assertThat(answer.statusCode()).as(type + " " + start(body)).isBetween(400, 499);
                assertNothingInside(answer.body(), type + " " + start(body));
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(type + " " + start(body))
                        .isPresent();
            }
        }
        for (var line : List.of(
                "FOO /api/mini/v1/home",
                "TRACE /api/mini/v1/home",
                "CONNECT x:80",
                "PROPFIND /api/console/v1/cadres",
                "get /api/mini/v1/home",
                "GET /api/mini/v1/%c0%af",
                "GET /api/mini/v1/%ff%fe?q=%",
                "GET /api/console/v1/units?division=%zz&page=-1",
                "GET http://elsewhere.example/api/mini/v1/home",
                "GET //elsewhere.example/api/mini/v1/home",
                "GET /docs/%0d%0aSet-Cookie:%20a=b",
                "GET /console/%0d%0aX-Evil:%201",
                "GET /" + "a".repeat(20_000),
                "GET /\u00ff\u00fe")) {
            var answer = raw(line);
            assertThat(answer).as(start(line)).matches("(?s)HTTP/1\\.1 (200|4\\d\\d|501).*");
            assertThat(headers(answer)).as(start(line)).doesNotContainKey("x-evil");
            if (!answer.startsWith("HTTP/1.1 200")) {
                assertNothingInside(body(answer), start(line));
            }
        }
    }

    @Test
    void whatMakesTwoRequestsOfOneIsRefused() throws Exception {
        for (var headers : List.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: x\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "X: " + "a".repeat(20_000) + "\r\n\r\n",
                "A\u0000B: 1\r\n\r\n",
                "Host: y\r\n\r\n")) {
            var answer =
                    rawRequest("POST /api/mini/v1/care-records HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers);
            // A length beside chunks is read as chunks, once, and the line is closed.
            assertThat(answer).as(start(headers)).matches("(?s)HTTP/1\\.1 (4\\d\\d|501).*");
            assertThat(answer.split("HTTP/1\\.1 ", -1)).as(start(headers)).hasSize(2);
            assertNothingInside(body(answer), start(headers));
        }
    }

    private record Way(String method, String path) {

        private boolean hasBody() {
            return method.equals("POST") || method.equals("PUT");
        }
    }

    private static List<Way> documented() throws IOException {
        try (var document = new ClassPathResource("openapi/doors.json").getInputStream()) {
            var ways = new ArrayList<Way>();
            AixinJson.mapper()
                    .readTree(document)
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> ways.add(new Way(
                                    method.toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{[^}]*}", "622921")))));
            return ways;
        }
    }

    private static Caller callerAt(String path) {
        if (path.startsWith(Door.CONSOLE.prefix())) {
            return CONSOLE;
        }
        return path.startsWith(Door.MINI.prefix()) ? CADRE : CLIENT;
    }

    /** As the proxy passes it on. */
    private HttpResponse<String> from(String address, HttpRequest.Builder request) throws Exception {
        return send(request.header("X-Forwarded-For", address));
    }

    private HttpResponse<String> preflight(String path, String origin, String method, String headers) throws Exception {
        return send(request(path)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers));
    }

    private void refused(int status, HttpRequest.Builder request) throws Exception {
        var answer = send(request);
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertHeaders("data", answer, status + " " + answer.uri());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static void assertNothingInside(String body, String why) {
        assertThat(body)
                .as(why)
                .doesNotContain(
                        "\tat ", "Exception", "org.aixin", "springframework", "tomcat", "Tomcat", "jackson", "<html");
        if (!body.isEmpty()) {
            var problem = AixinJson.mapper().readTree(body);
            assertThat(problem.at("/code").asString("")).as(why).isNotEmpty();
            assertThat(problem.at("/traceId").asString("")).as(why).matches("[0-9a-f]{32}");
        }
    }

    private static void assertHeaders(String golden, HttpResponse<String> answer, String why) throws IOException {
        var headers = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join("|", values)));
        headers.keySet().removeAll(OF_THE_ANSWER);
        assertThat(headers).as(why + " " + answer.statusCode()).containsExactlyEntriesOf(golden(golden));
    }

    private static Map<String, String> headers(String raw) {
        var headers = new TreeMap<String, String>();
        raw.substring(0, raw.indexOf("\r\n\r\n")).lines().skip(1).forEach(line -> {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + "|" + other);
        });
        headers.keySet().removeAll(OF_THE_ANSWER);
        return headers;
    }

    private static Map<String, String> golden(String name) throws IOException {
        var golden = new TreeMap<String, String>();
        new ClassPathResource("headers/" + name + ".txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line ->
                        golden.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        return golden;
    }

    /** The JSON of it, without the lengths of chunks around. */
    private static String body(String raw) {
        var body = raw.substring(raw.indexOf("\r\n\r\n") + 4);
        return body.contains("{") ? body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1) : "";
    }

    private static String start(String text) {
        return text.substring(0, Math.min(80, text.length()));
    }
}
