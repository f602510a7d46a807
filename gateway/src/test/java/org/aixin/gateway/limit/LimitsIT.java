package org.aixin.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.StubService;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.keys.TestKeys;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Limits on a real Redis, through the gateway; the clock stands until a test moves it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=gateway", "management.server.port=0", "aixin.test.anybody=true"})
@RealServers(needs = Link.REDIS, proxied = Link.REDIS)
@Import(LimitsIT.TheClock.class)
class LimitsIT {

    private static final StubService SERVICE = new StubService();
    private static final StubService REGISTRY = new StubService();
    private static final AtomicLong CADRES = new AtomicLong(7_000);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Autowired
    private StandingClock clock;

    @Autowired
    private Buckets buckets;

    @Autowired
    private SharedBuckets shared;

    @Autowired
    private LimitSettings settings;

    @Autowired
    private RedisConnectionFactory redis;

    @TestConfiguration(proxyBeanMethods = false)
    static class TheClock {

        @Bean
        StandingClock clock() {
            return new StandingClock();
        }
    }

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        TestKeys.in(TestServers.keys().directory(), "anybody");
        properties.add("aixin.urls.registry-service", REGISTRY::url);
        properties.add("aixin.urls.miniprogram-api", SERVICE::url);
        // A machine that is busy with other tests is no Redis that is away.
        properties.add("aixin.gateway.limits.patience", () -> "2s");
    }

    @AfterEach
    void everythingUp() {
        TestServers.proxy(Link.REDIS).mode(Mode.PASS);
        SERVICE.answers(200, "{}");
        await().until(() -> {
            clock.move(Duration.ofSeconds(5));
            buckets.take(Limit.LOOKUP, "anybody", 1);
            return !shared.isAway();
        });
    }

    @AfterAll
    static void nobodyIsLimitedAnyMore() {
        Forgetting.everybody();
    }

    @Test
    void aFloodIsLimitedAndHearsWhenToComeAgainWhileOthersGoOn() throws Exception {
        var flood = CADRES.incrementAndGet();
        for (var i = 0; i < 200; i++) {
            assertThat(home(flood).statusCode()).isEqualTo(200);
        }

        var refused = home(flood);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(AixinJson.mapper().readTree(refused.body()).get("code").asString())
                .isEqualTo("rate-limited");
        assertThat(refused.body()).contains("请在 1 秒后再试");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"cadre\";q=200;w=6");
        assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"cadre\";r=0;t=1");
        assertThat(home(CADRES.incrementAndGet()).statusCode()).isEqualTo(200);
        clock.move(Duration.ofSeconds(10)); // whatever gateways owed each other is paid by then
        var again = home(flood);
        assertThat(again.statusCode()).as(again.body() + again.headers()).isEqualTo(200);
    }

    @Test
    void thirtyOneASecondForAMinuteAreNeverLimited() {
        var who = "cadre:" + CADRES.incrementAndGet();
        for (var second = 0; second < 60; second++) {
            for (var i = 0; i < 31; i++) {
                assertThat(buckets.take(Limit.CADRE, who, 1).given()).isTrue();
            }
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(shared.isAway()).isFalse();
    }

    @Test
    void twoGatewaysTogetherGiveNoMoreThanOne() {
        var other = new Buckets(settings, new SharedBuckets(redis, settings, clock), clock);
        assertThat(given(Limit.LOOKUP, "console:shared", buckets, other)).isEqualTo(60);
        // Whom it would cost too much to ask Redis about each time, they may give what they have not told each other
        // yet.
        assertThat(given(Limit.CADRE, "cadre:shared", buckets, other)).isBetween(200, 240);
    }

    @Test
    void withRedisDownOrSlowAGatewayCountsAloneAndThenTogetherAgain() {
        for (var trouble : new Mode[] {Mode.DOWN, Mode.HANG}) {
            var quick = new LimitSettings(1, Duration.ofMillis(100), Duration.ofSeconds(5), settings.rates());
            var quickly = new SharedBuckets(redis, quick, clock);
            var one = new Buckets(quick, quickly, clock);
            await().until(() -> {
                clock.move(Duration.ofSeconds(5));
                return one.take(Limit.LOOKUP, "warm " + trouble, 1).given() && !quickly.isAway();
            });
            TestServers.proxy(Link.REDIS).mode(trouble);

            assertThat(given(Limit.LOOKUP, "console:" + trouble, one)).isEqualTo(60);
            assertThat(quickly.isAway()).isTrue();

            TestServers.proxy(Link.REDIS).mode(Mode.PASS);
            await().untilAsserted(() -> {
                clock.move(Duration.ofSeconds(5));
                one.take(Limit.LOOKUP, "console:again", 1);
                assertThat(quickly.isAway()).isFalse();
            });
        }
    }

    @Test
    void aRequestStillComesInWhileRedisIsAway() throws Exception {
        TestServers.proxy(Link.REDIS).mode(Mode.DOWN);
        var cadre = CADRES.incrementAndGet();
        assertThat(home(cadre).statusCode()).isEqualTo(200);
        for (var i = 0; i < 250; i++) {
            home(cadre);
        }
        assertThat(home(cadre).statusCode()).isEqualTo(429);
    }

    @Test
    void anAddressThatIsOnlyWrittenDownIsNoOtherAddressNorAPathThatIsWrittenOtherwiseAnother() throws Exception {
        var last = 0;
        for (var i = 0; i < 160 && last != 429; i++) {
            last = send(request(i % 2 == 0 ? "/api/mini/v1/binding" : "/api/mini/v1/%62inding")
                            .header("X-Forwarded-For", "198.51.100." + i)
                            .header("X-Real-IP", "198.51.100." + i)
                            .header("Forwarded", "for=198.51.100." + i)
                            .POST(BodyPublishers.noBody()))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        clock.move(Duration.ofMinutes(2));
    }

    @Test
    void whoGropesIsStoppedAndRegistryIsTold() throws Exception {
        SERVICE.answers(404, "{\"code\":\"not-found\"}", "Content-Type", "application/problem+json");
        REGISTRY.answers(204, "");
        var cadre = CADRES.incrementAndGet();
        for (var id = 0; id < 61; id++) {
            assertThat(send(as(cadre, "/api/mini/v1/recipients/" + id)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(send(as(cadre, "/api/mini/v1/recipients/61")).statusCode()).isEqualTo(429);
        await().untilAsserted(() -> assertThat(REGISTRY.count()).isEqualTo(1));
        assertThat(REGISTRY.asked().uri()).isEqualTo("/internal/v1/identity/signals");
        assertThat(REGISTRY.asked().body())
                .contains("\"event\":\"SCAN_SUSPECTED\"")
                .contains("\"source\":\"127.0.0.1\"")
                .contains("\"detail\":\"missing /api/mini/v1/recipients\"");
    }

    /** How many of many are given when the buckets are asked in turns. */
    private static int given(Limit limit, String who, Buckets... all) {
        var given = 0;
        for (var i = 0; i < 300; i++) {
            given += all[i % all.length].take(limit, who, 1).given() ? 1 : 0;
        }
        return given;
    }

    private HttpResponse<String> home(long cadre) throws Exception {
        return send(as(cadre, "/api/mini/v1/home"));
    }

    private HttpRequest.Builder as(long cadre, String path) {
        var token = new TokenSigner(
                        "anybody+jwt",
                        "anybody",
                        new KeyDirectory(TestServers.keys().directory()).privateKey("anybody"),
                        Duration.ofHours(1),
                        clock)
                .sign(Caller.cadre(cadre), "gateway");
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
