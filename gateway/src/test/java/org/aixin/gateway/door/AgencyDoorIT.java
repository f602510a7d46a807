package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.kernel.caller.AgencyScope;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** How agencies come in, with a registry-service that says what the test wants. */
@ContextConfiguration(initializers = AgencyDoorIT.WithRegistry.class)
class AgencyDoorIT extends RunningGateway {

    private static final StubService REGISTRY = new StubService();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger CLIENTS = new AtomicInteger(1000);
    private static final String FORM = "application/x-www-form-urlencoded";

    /** A client that nobody asked about before. */
    private final String client = Integer.toString(CLIENTS.incrementAndGet());

    /** Says it last: what the parent class says of registry-service stands in a property source of its own. */
    static class WithRegistry implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "registry",
                            Map.of(
                                    "aixin.urls.registry-service",
                                    REGISTRY.url(),
                                    "aixin.gateway.trusted-proxies",
                                    "127.0.0.1")));
        }
    }

    @Test
    void aFormGoesInAsTheBodyItIsAndTheTokenComesOut() throws Exception {
        REGISTRY.answers(200, "{\"access_token\":\"…\"}", "Cache-Control", "no-store");
        var form = "grant_type=client_credentials&scope=statistics%3Aread+tickets%3Awrite&client_assertion=a.b.c";

        var answer = send(request(TokenDoor.PATH)
                .header("Content-Type", FORM + ";charset=UTF-8")
                .POST(BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"access_token\":\"…\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(REGISTRY.asked().method()).isEqualTo("POST");
        assertThat(REGISTRY.asked().uri()).isEqualTo("/oauth2/token");
        assertThat(REGISTRY.asked().body()).isEqualTo(form);
        assertThat(REGISTRY.asked().header("Content-type")).startsWith(FORM);
        var token = REGISTRY.asked().header("Authorization").substring("Bearer ".length());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("kind"))
                .isEqualTo("ANONYMOUS");
    }

    @Test
    void aSecretInAHeaderStaysOutside() throws Exception {
        REGISTRY.answers(401, "{\"error\":\"invalid_client\"}");
        var answer = send(request(TokenDoor.PATH)
                .header("Content-Type", FORM)
                .header("Authorization", "Basic Y2xpZW50OnNlY3JldA==")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(REGISTRY.asked().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void whatIsNoShortFormDoesNotGoIn() throws Exception {
        REGISTRY.answers(200, "{}");
        assertProblem(
                send(request(TokenDoor.PATH + "?client_assertion=a.b.c")
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("a=1"))),
                400,
                "bad-request");
        assertProblem(
                send(request(TokenDoor.PATH)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))),
                415,
                "form-expected");
        assertProblem(
                send(request(TokenDoor.PATH)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString("a=" + "1".repeat(20_000)))),
                413,
                "too-large");
        for (var path : List.of("/oauth2/authorize", "/oauth2/introspect", "/oauth2/jwks", "/oauth2/token/more")) {
            assertProblem(
                    send(request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString("a=1"))),
                    404,
                    "unknown-path");
        }
        assertThat(REGISTRY.count()).isZero();
    }

    @Test
    void anAgencyComesInAndOnlyWhatTheWayNeedsGoesInWithIt() throws Exception {
        known(true, 1);

        var answer = ask("/open/v1/statistics/divisions/622921?year=2026", agency("statistics:read", "tickets:write"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(SERVICE.asked().uri()).isEqualTo("/open/v1/statistics/divisions/622921?year=2026");
        var claims = SignedJWT.parse(SERVICE.asked().header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getStringClaim("kind")).isEqualTo("AGENCY");
        assertThat(claims.getSubject()).isEqualTo("agency:" + client);
        assertThat(claims.getAudience()).containsExactly("stats-service");
        assertThat(claims.getStringListClaim("grants")).containsExactly("CLIENT:" + client, "DIVISION:622921");
        assertThat(claims.getStringListClaim("perms")).containsExactly("STATISTICS_READ");
        assertThat(ASKED)
                .contains("GET /internal/v1/clients/" + client + "/standing", "POST /internal/v1/clients/allowances");
    }

    @Test
    void anAgencyThatListsItsAddressesComesFromThereAlone() throws Exception {
        known("{\"active\":true,\"version\":1,\"sources\":[\"203.0.113.0/28\"],\"granted\":100}");
        var way = "/open/v1/statistics/divisions/622921";
        var token = agency("statistics:read");

        assertThat(askFrom(way, token, "203.0.113.9").statusCode()).isEqualTo(200);
        var claims = SignedJWT.parse(SERVICE.asked().header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getStringClaim("src")).isEqualTo("203.0.113.9");
        // Only the last word is our proxy's.
        var answer = askFrom(way, token, "203.0.113.9, 198.51.100.7");
        assertProblem(answer, 403, "source-not-allowed");
        assertThat(answer.body()).contains("198.51.100.7");
        for (var spoof : List.of("198.51.100.7", "203.0.113.16", "127.0.0.1", "unknown", "203.0.113.9, unknown")) {
            assertProblem(askFrom(way, token, spoof), 403, "source-not-allowed");
        }
        assertProblem(ask(way, token), 403, "source-not-allowed");
        assertThat(SERVICE.count()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(ASKED).contains("POST /internal/v1/identity/signals"));
    }

    @Test
    void whatADayGivesComesToAnEndAndTheAgencyHearsUntilWhen() throws Exception {
        known("{\"active\":true,\"version\":1,\"granted\":2}");
        var way = "/open/v1/statistics/divisions/622921";
        assertThat(ask(way, agency("statistics:read")).statusCode()).isEqualTo(200);
        SERVICE.answers(200, "{}", "X-Aixin-Rows", "40");
        var last = ask(way, agency("statistics:read"));
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.headers().firstValue("X-Aixin-Rows")).isEmpty();
        // What the first one took may have come back by now.
        assertThat(last.headers().firstValue("RateLimit").orElseThrow()).matches("\"agency\";r=39[89]");
        known("{\"active\":true,\"version\":1,\"granted\":0}");

        var answer = ask(way, agency("statistics:read"));

        assertProblem(answer, 429, "daily-quota-exhausted");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 86_400L);
        assertThat(REGISTRY.asked().body()).isEqualTo("{\"rows\":40}");
        assertThat(SERVICE.count()).isEqualTo(1);
    }

    @Test
    void everyPathWantsItsScopeAndNoOtherDoes() throws Exception {
        known(true, 1);
        for (var route : Route.TABLE) {
            if (route.door() != Door.AGENCY) {
                continue;
            }
            for (var scope : AgencyScope.values()) {
                var answer = ask(route.path() + "/x", agency(scope.scope()));
                if (scope == route.scope()) {
                    assertThat(answer.statusCode()).as(route + " " + scope).isEqualTo(200);
                } else {
                    assertProblem(answer, 403, "insufficient-scope");
                    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                            .contains("insufficient_scope", route.scope().scope());
                }
            }
            assertProblem(ask(route.path() + "/x", agency()), 403, "insufficient-scope");
            // A service's own name for it is no scope.
            assertProblem(ask(route.path(), agency(route.scope().permission())), 403, "insufficient-scope");
        }
    }

    @Test
    void anAgencyComesThroughNoOtherDoor() throws Exception {
        known(true, 1);
        for (var path : List.of("/api/console/v1/statistics/divisions/622921", "/api/mini/v1/recipients")) {
            assertProblem(ask(path, agency("statistics:read")), 403, "forbidden");
        }
    }

    @Test
    void aTokenThatRegistryDidNotSignForUsOpensNothing() throws Exception {
        known(true, 1);
        var keys = new KeyDirectory(KEYS);
        var caller = caller("statistics:read");
        var quarter = Duration.ofMinutes(15);
        var clock = Clock.systemUTC();
        var earlier = Clock.offset(clock, Duration.ofMinutes(-16));
        var registrys = keys.privateKey("registry-service");
        var others = keys.privateKey("visit-service");
        for (var token : List.of(
                new TokenSigner("at+jwt", "registry-service", others, quarter, clock).sign(caller, "gateway"),
                new TokenSigner("at+jwt", "visit-service", others, quarter, clock).sign(caller, "gateway"),
                new TokenSigner("at+jwt", "gateway", keys.privateKey("gateway"), quarter, clock)
                        .sign(caller, "gateway"),
                new TokenSigner("anybody+jwt", "registry-service", registrys, quarter, clock).sign(caller, "gateway"),
                new TokenSigner("JWT", "registry-service", registrys, quarter, clock).sign(caller, "gateway"),
                new TokenSigner("at+jwt", "registry-service", registrys, quarter, clock).sign(caller, "stats-service"),
                new TokenSigner("at+jwt", "registry-service", registrys, quarter, earlier).sign(caller, "gateway"),
                new TokenSigner("at+jwt", "registry-service", registrys, Duration.ofHours(1), clock)
                        .sign(caller, "gateway"),
                InternalTokens.of("registry-service", KEYS, clock).mint(caller, "gateway"),
                token(Caller.cadre(7)),
                token(CONSOLE),
                token(Caller.job("registry-service")),
                token(new Caller("agency:" + client, CallerKind.AGENCY, null, List.of(Grant.province()), Set.of())),
                token(new Caller("agency:root", CallerKind.AGENCY, null, List.of(Grant.client("root")), Set.of())),
                token(new Caller(
                        "agency:" + client, CallerKind.AGENCY, null, List.of(Grant.client(client)), Set.of())))) {
            assertProblem(ask("/open/v1/statistics/divisions/622921", token), 401, "unauthenticated");
        }
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void neitherNoSignatureNorThePublicKeyIsASignature() throws Exception {
        known(true, 1);
        var claims = SignedJWT.parse(agency("statistics:read")).getJWTClaimsSet();
        var plain = new PlainJWT(claims).serialize();
        var typedPlain = new PlainJWT(
                        new PlainHeader.Builder()
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        claims)
                .serialize();
        var byPublicKey = hs256(claims);
        for (var token : List.of(plain, typedPlain, byPublicKey)) {
            assertProblem(ask("/open/v1/statistics/divisions/622921", token), 401, "unauthenticated");
        }
    }

    @Test
    void whoIsDisabledOrHasGotOtherTermsIsOut() throws Exception {
        known(false, 2);
        assertProblem(ask("/open/v1/statistics/divisions/622921", agency("statistics:read")), 401, "unauthenticated");
        known(true, 2);
        var other = new Caller(
                        "agency:9" + client,
                        CallerKind.AGENCY,
                        null,
                        List.of(Grant.client("9" + client)),
                        Set.of("statistics:read"))
                .in("1");
        assertProblem(ask("/open/v1/statistics/divisions/622921", token(other)), 401, "unauthenticated");
        assertThat(ask("/open/v1/statistics/divisions/622921", token(other.in("2")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsBelievedOfWhomRegistryDoesNotSpeak() throws Exception {
        REGISTRY.answersWith(exchange -> exchange.close());
        var answer = ask("/open/v1/statistics/divisions/622921", agency("statistics:read"));
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(SERVICE.count()).isZero();
    }

    private void known(boolean active, long version) {
        known("{\"active\":%s,\"version\":%d,\"granted\":100}".formatted(active, version));
    }

    private static void known(String answer) {
        ASKED.clear();
        REGISTRY.answersWith(exchange -> {
            ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            StubService.send(exchange, 200, answer);
        });
    }

    private HttpResponse<String> askFrom(String path, String token, String forwardedFor) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token).header("X-Forwarded-For", forwardedFor));
    }

    private HttpResponse<String> ask(String path, String token) throws Exception {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        return send(request);
    }

    private String agency(String... scopes) {
        return token(caller(scopes));
    }

    private Caller caller(String... scopes) {
        return new Caller(
                        "agency:" + client,
                        CallerKind.AGENCY,
                        null,
                        List.of(Grant.client(client), Grant.division("622921")),
                        Set.of(scopes))
                .in("1");
    }

    private static String token(Caller caller) {
        return new TokenSigner(
                        "at+jwt",
                        "registry-service",
                        new KeyDirectory(KEYS).privateKey("registry-service"),
                        Duration.ofMinutes(15),
                        Clock.systemUTC())
                .sign(caller, "gateway");
    }

    private static String hs256(JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("registry-service")
                        .build(),
                claims);
        token.sign(new MACSigner(
                new KeyDirectory(KEYS).publicKey("registry-service").getEncoded()));
        return token.serialize();
    }
}
