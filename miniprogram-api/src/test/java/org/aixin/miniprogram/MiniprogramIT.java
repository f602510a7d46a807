package org.aixin.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.StubService;
import org.aixin.testkit.TestSchema;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.servers.FaultProxy;
import org.aixin.testkit.wechat.FakeWechat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The whole application on real servers, asked as the gateway asks it, with stubs for registry, pairing, visit, policy
 * and WeChat.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=miniprogram-api",
            "management.server.port=0",
            "aixin.wechat.app-id=wx-test",
            "aixin.wechat.secret=" + MiniprogramIT.SECRET
        })
@RealServers(
        schema = "miniprogram",
        needs = {Link.DATABASE, Link.KAFKA, Link.REDIS},
        proxied = {Link.KAFKA, Link.REDIS})
@Import(MiniprogramIT.Time.class)
public abstract class MiniprogramIT {

    protected static final String SECRET = "the-appsecret-of-the-test";
    protected static final StubService REGISTRY = new StubService();
    protected static final StubService PAIRING = new StubService();
    protected static final StubService VISIT = new StubService();
    protected static final StubService POLICY = new StubService();
    protected static final FakeWechat WECHAT = FakeWechat.on(0);
    protected static final MovableClock CLOCK = new MovableClock();

    /** The cadre of most tests, logged in. */
    protected static final long CADRE = 7;

    protected static final long UNIT = 70;

    private static final TestSchema SCHEMA = TestServers.schema("miniprogram");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What is pulled forward when a test needs another day. */
    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return CLOCK;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry hopBreakers;

    /** Commits every statement, unlike the application's own connections. */
    protected final JdbcClient rows = JdbcClient.create(new DriverManagerDataSource(
            "jdbc:mysql://" + SCHEMA.host() + "/" + SCHEMA.name()
                    + "?connectionTimeZone=UTC&allowPublicKeyRetrieval=true",
            SCHEMA.name(),
            SCHEMA.password()));

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("aixin.urls.registry-service", REGISTRY::url);
        properties.add("aixin.urls.pairing-service", PAIRING::url);
        properties.add("aixin.urls.visit-service", VISIT::url);
        properties.add("aixin.urls.policy-service", POLICY::url);
        properties.add("aixin.wechat.api-host", WECHAT::url);
    }

    @BeforeEach
    void nobodyHasFailedYet() {
        hopBreakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
        for (var table : new String[] {
            "refresh_token",
            "cadre_session",
            "binding",
            "binding_token",
            "binding_try",
            "cadre_span",
            "paired",
            "paired_recipient",
            "recipient_span",
            "unit_span",
            "division_span"
        }) {
            rows.sql("delete from " + table).update();
        }
        serving(CADRE, UNIT);
        rows.sql("""
                        insert into binding (cadre_id, app_id, openid, bound_at, verified_at)
                        values (?, 'wx-test', 'openid-of-7', utc_timestamp(3), utc_timestamp(3))
                        """).param(CADRE).update();
        rows.sql("""
                        insert into cadre_session (id, cadre_id, unit_id, opened_at, expires_at)
                        values ('session-of-7', ?, ?, utc_timestamp(3), utc_timestamp(3) + interval 30 day)
                        """).param(CADRE).param(UNIT).update();
    }

    @AfterEach
    void everythingComesBack() {
        CLOCK.back();
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.PASS);
        TestServers.proxy(Link.REDIS).mode(FaultProxy.Mode.PASS);
    }

    /** The registry has told of this cadre. */
    protected void serving(long cadreId, long unitId) {
        rows.sql("delete from cadre_span where cadre_id = ?").param(cadreId).update();
        rows.sql("""
                        insert into cadre_span (cadre_id, from_day, unit_id, level, cadre_rank, active)
                        values (?, ?, ?, 'COUNTY', 'STAFF', true)
                        """)
                .param(cadreId)
                .param(LocalDate.of(2024, 1, 1))
                .param(unitId)
                .update();
    }

    /** A text that no other test uses. */
    protected static String some(String what) {
        return what + "-" + COUNTER.incrementAndGet();
    }

    protected HttpRequest.Builder as(Caller caller, String path) {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), CLOCK)
                .mint(caller, "miniprogram-api");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    protected HttpRequest.Builder asCadre(String path) {
        return as(Caller.cadre(CADRE).in("session-of-7"), path);
    }

    protected HttpResponse<String> postAs(Caller caller, String path, String body, String... headers) throws Exception {
        var request = as(caller, "/api/mini/v1" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
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
