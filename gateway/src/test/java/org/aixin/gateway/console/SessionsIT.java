package org.aixin.gateway.console;

import static org.aixin.gateway.console.Browser.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.StubService;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.keys.TestKeys;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A console user's session on a real Redis, before a registry that answers as it is told. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=gateway", "management.server.port=0", "aixin.test.anybody=true"})
@RealServers(needs = Link.REDIS, proxied = Link.REDIS)
@Import(SessionsIT.TheClock.class)
class SessionsIT {

    private static final String SESSION = "/api/console/v1/session";
    private static final String FIGURES = "/api/console/v1/statistics/divisions/622921";
    private static final FakeRegistry REGISTRY = new FakeRegistry();
    private static final AtomicInteger ACCOUNTS = new AtomicInteger(100);

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private MovingClock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class TheClock {

        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        TestKeys.in(TestServers.keys().directory(), "anybody");
        properties.add("aixin.urls.registry-service", REGISTRY::url);
        properties.add("aixin.urls.stats-service", REGISTRY::url);
    }

    @BeforeEach
    void somebodyElse() {
        REGISTRY.account(Integer.toString(ACCOUNTS.incrementAndGet()));
    }

    @AfterEach
    void everythingUp() {
        TestServers.proxy(Link.REDIS).mode(Mode.PASS);
    }

    @Test
    void whoIsNotLoggedInHearsSoAndGetsWhatALogInNeeds() throws Exception {
        var answer = browser().get(SESSION);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("X-CSRF-TOKEN")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("aixin=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
        assertProblem(browser().get(FIGURES), 401, "unauthenticated");
    }

    @Test
    void passwordAndCodeOpenASessionUnderANewId() throws Exception {
        var browser = browser();
        browser.get(SESSION);
        var before = browser.stolen();

        var step = browser.post(SESSION + "/password", "{\"login\":\"li.na\",\"password\":\"right\"}");
        assertThat(step.body()).isEqualTo("{\"next\":\"CODE\"}");
        assertThat(REGISTRY.service().asked().body()).contains("\"source\":\"127.0.0.1\"");
        var opened = json(browser.post(SESSION + "/code", "{\"code\":\"123456\"}"));

        assertThat(opened.get("recoveryCodes")).isEqualTo(List.of("aaaaa-bbbbb"));
        assertThat(browser.cookie()).isNotEqualTo(before.cookie());
        assertThat(browser.token()).isNotEqualTo(before.token());
        assertProblem(before.get(SESSION), 401, "unauthenticated");
        var session = json(browser.get(SESSION));
        assertThat(session.keySet())
                .containsExactly("account", "roles", "grants", "permissions", "idleSeconds", "expiresAt");
        assertThat(session.get("idleSeconds")).isEqualTo(900);
        assertThat(session.get("grants")).isEqualTo(List.of("DIVISION:622921"));
    }

    @Test
    void theServiceHearsWhoItIsAndWhatTheyMayDo() throws Exception {
        var browser = browser().logIn();

        assertThat(browser.get(FIGURES).body()).isEqualTo("{\"answer\":1}");

        var asked = REGISTRY.service().asked();
        assertThat(asked.header("Cookie")).isNull();
        var claims = SignedJWT.parse(asked.header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("console:" + ACCOUNTS.get());
        assertThat(claims.getStringClaim("kind")).isEqualTo("CONSOLE");
        assertThat(claims.getStringListClaim("grants")).containsExactly("DIVISION:622921");
        assertThat(claims.getStringListClaim("perms")).containsExactly("STATISTICS_READ");
        assertThat(claims.getStringClaim("sid"))
                .hasSize(43)
                .isNotEqualTo(browser.cookie().substring(6));
    }

    @Test
    void whatRegistryRefusesIsHeardInItsWords() throws Exception {
        var browser = browser();
        browser.get(SESSION);

        assertProblem(
                browser.post(SESSION + "/password", "{\"login\":\"li.na\",\"password\":\"wrong\"}"),
                401,
                "wrong-credentials");
        var locked = browser.post(SESSION + "/password", "{\"login\":\"li.na\",\"password\":\"locked\"}");
        assertProblem(locked, 423, "account-locked");
        assertThat(locked.headers().firstValue("Retry-After")).hasValue("899");
        assertProblem(browser.post(SESSION + "/code", "{\"code\":\"123456\"}"), 401, "login-expired");
        browser.post(SESSION + "/password", "{\"login\":\"li.na\",\"password\":\"right\"}");
        assertProblem(browser.post(SESSION + "/code", "{\"code\":\"000000\"}"), 401, "wrong-code");
        assertProblem(browser.get(SESSION), 401, "unauthenticated");
    }

    @Test
    void whatChangesSomethingBringsTheTokenOfThePage() throws Exception {
        assertProblem(
                browser().post(SESSION + "/password", "{\"login\":\"li.na\",\"password\":\"right\"}"), 403, "csrf");
        assertProblem(browser().post("/api/console/v1/first-administrator", "{}"), 403, "csrf");
        var browser = browser().logIn();
        for (var wrong : List.of("", "x", SessionId.fresh().forgeryToken())) {
            assertProblem(browser.stolen().withToken(wrong).post("/api/console/v1/targets", "{}"), 403, "csrf");
            assertProblem(browser.stolen().withToken(wrong).send("DELETE", SESSION, ""), 403, "csrf");
        }
        assertThat(browser.post("/api/console/v1/targets", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aQuarterOfAnHourWithoutDoingAnythingEndsIt() throws Exception {
        var browser = browser().logIn();
        clock.move(Duration.ofMinutes(14));
        assertThat(browser.get(SESSION).statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(14));
        assertThat(browser.get(FIGURES, "Accept", "text/event-stream").statusCode())
                .isEqualTo(200);
        clock.move(Duration.ofMinutes(1));

        assertProblem(browser.get(FIGURES), 401, "unauthenticated");
        assertProblem(browser.get(SESSION), 401, "unauthenticated");
    }

    @Test
    void eightHoursEndItWhateverOneDoes() throws Exception {
        var browser = browser().logIn();
        for (int i = 0; i < 47; i++) {
            clock.move(Duration.ofMinutes(10));
            assertThat(browser.get(SESSION).statusCode()).isEqualTo(200);
        }
        clock.move(Duration.ofMinutes(10));

        assertProblem(browser.get(SESSION), 401, "unauthenticated");
    }

    @Test
    void aSecondLogInEndsTheFirst() throws Exception {
        var first = browser().logIn();
        var second = browser().logIn();

        assertProblem(first.get(FIGURES), 401, "unauthenticated");
        assertThat(second.get(FIGURES).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLogsOutIsOut() throws Exception {
        var browser = browser().logIn();
        var thief = browser.stolen();

        assertThat(browser.send("DELETE", SESSION, "").statusCode()).isEqualTo(204);

        assertThat(browser.cookie()).isNotEqualTo(thief.cookie());
        assertProblem(thief.get(SESSION), 401, "unauthenticated");
    }

    @Test
    void changedRightsHoldWithinAMinuteAndRegistryIsNotAskedEachTime() throws Exception {
        var browser = browser().logIn();
        int asked = REGISTRY.asked();
        REGISTRY.grants("[\"UNIT:9\"]");
        browser.get(FIGURES);
        assertThat(REGISTRY.asked()).isEqualTo(asked);

        clock.move(Duration.ofSeconds(31));

        assertThat(json(browser.get(SESSION)).get("grants")).isEqualTo(List.of("UNIT:9"));
        assertThat(REGISTRY.asked()).isEqualTo(asked + 1);
    }

    @Test
    void aDisabledAccountAndANewPasswordEndTheSessionWithinAMinute() throws Exception {
        var disabled = browser().logIn();
        REGISTRY.disable();
        clock.move(Duration.ofSeconds(31));
        assertProblem(disabled.get(FIGURES), 401, "unauthenticated");

        REGISTRY.account(Integer.toString(ACCOUNTS.incrementAndGet()));
        var changed = browser().logIn();
        REGISTRY.newPassword();
        clock.move(Duration.ofSeconds(31));
        assertProblem(changed.get(FIGURES), 401, "unauthenticated");
    }

    @Test
    void whileRegistryIsAwayRightsOfAMinuteAgoAreBelievedAndNoOlderOnes() throws Exception {
        var browser = browser().logIn();
        REGISTRY.service().answersWith(exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/internal")) {
                exchange.close();
            } else {
                StubService.send(exchange, 200, "{}");
            }
        });
        try {
            clock.move(Duration.ofSeconds(45));
            assertThat(browser.get(FIGURES).statusCode()).isEqualTo(200);
            clock.move(Duration.ofSeconds(20));
            assertProblem(browser.get(FIGURES), 503, "service-unavailable");
            assertProblem(
                    browser.post(SESSION + "/password", "{\"login\":\"li.na\",\"password\":\"right\"}"),
                    503,
                    "service-unavailable");
        } finally {
            REGISTRY.answersAgain();
        }
        assertThat(browser.get(FIGURES).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutRedisTheConsoleWaitsAndTokensGoOn() throws Exception {
        var browser = browser().logIn();
        TestServers.proxy(Link.REDIS).mode(Mode.DOWN);

        assertProblem(browser.get(FIGURES), 503, "sessions-unavailable");
        assertProblem(browser.get(SESSION), 503, "sessions-unavailable");
        assertThat(new Browser(port)
                        .get(FIGURES, "Authorization", "Bearer " + bearer())
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Browser(managementPort).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);

        TestServers.proxy(Link.REDIS).mode(Mode.PASS);
        await().untilAsserted(
                        () -> assertThat(browser.get(FIGURES).statusCode()).isEqualTo(200));
    }

    @Test
    void linksAndTheFirstAdministratorArePassedOn() throws Exception {
        var browser = browser();
        browser.get(SESSION);

        assertThat(browser.post(SESSION + "/password-tokens", "{\"token\":\"t\",\"password\":\"p\"}")
                        .statusCode())
                .isEqualTo(204);
        var made = browser.post(
                "/api/console/v1/first-administrator",
                "{\"secret\":\"s\",\"login\":\"li.na\",\"name\":\"李\",\"password\":\"p\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).isEqualTo("{\"id\":\"7\",\"login\":\"li.na\",\"name\":\"李\"}");
        assertThat(made.headers().firstValue("X-CSRF-TOKEN")).isPresent();
    }

    private Browser browser() {
        return new Browser(port);
    }

    @SuppressWarnings("unchecked") // an object's fields are texts
    private static Map<String, Object> json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return AixinJson.mapper().readValue(answer.body(), Map.class);
    }

    private String bearer() {
        var keys = new KeyDirectory(TestServers.keys().directory());
        var caller = new Caller(
                "console:demo", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("STATISTICS_READ"));
        return new TokenSigner("anybody+jwt", "anybody", keys.privateKey("anybody"), Duration.ofHours(1), clock)
                .sign(caller, "gateway");
    }
}
