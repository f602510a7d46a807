package org.aixin.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.aixin.gateway.signal.Signals;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The limits as they are shipped, in one gateway without Redis. */
class LimitsTest {

    private static final String OFFICE = "203.0.113.9";
    private static final String RECIPIENTS = "/api/console/v1/recipients";
    private static final Caller AGENCY =
            new Caller("agency:1", CallerKind.AGENCY, null, List.of(Grant.client("1")), Set.of("statistics:read"));

    private final StandingClock clock = new StandingClock();
    private final Signals signals = mock();
    private final RegistryAllowances registry = mock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Limits limits;

    @BeforeEach
    void withoutRedis() throws Exception {
        RedisConnectionFactory redis = mock();
        given(redis.getConnection()).willThrow(new RedisConnectionFailureException("down"));
        given(registry.take(any(), eq(1L))).willReturn(1_000L);
        var settings = SettingsOfTests.shipped();
        var shared = new SharedBuckets(redis, settings, clock);
        limits = new Limits(
                new Buckets(settings, shared, clock),
                shared,
                new DailyRows(registry, clock),
                settings,
                signals,
                meters,
                clock);
    }

    @Test
    void whoAsksThirtyOneTimesASecondForAMinuteIsNeverLimited() {
        for (var caller : List.of(Caller.cadre(7), console(7), AGENCY)) {
            for (var second = 0; second < 60; second++) {
                for (var i = 0; i < 31; i++) {
                    enter(caller, "GET", "/api/mini/v1/home");
                }
                clock.move(Duration.ofSeconds(1));
            }
        }
        assertThat(limited()).isZero();
    }

    @Test
    void twoHundredAtOnceAreGoodAndThenItIsThirtyASecond() {
        assertThat(letIn(Caller.cadre(7), "/api/mini/v1/home", 1_000)).isEqualTo(200);
        clock.move(Duration.ofSeconds(1));
        assertThat(letIn(Caller.cadre(7), "/api/mini/v1/home", 1_000)).isEqualTo(30);

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> enter(Caller.cadre(7), "GET", "/api/mini/v1/home"))
                .satisfies(refused -> {
                    assertThat(refused.status().value()).isEqualTo(429);
                    assertThat(refused.code()).isEqualTo("rate-limited");
                    assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("1");
                    assertThat(refused.headers().getFirst("RateLimit-Policy")).isEqualTo("\"cadre\";q=200;w=6");
                    assertThat(refused.headers().getFirst("RateLimit")).isEqualTo("\"cadre\";r=0;t=1");
                });
        assertThat(limited()).isPositive();
    }

    @Test
    void oneWhoFloodsKeepsNobodyElseInTheOfficeFromWorking() {
        letIn(Caller.cadre(7), "/api/mini/v1/home", 1_000);
        letIn(null, "/api/mini/v1/nothing-proven", 5_000);
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> enter(null, "POST", "/api/mini/v1/login"));

        assertThat(letIn(Caller.cadre(8), "/api/mini/v1/home", 200)).isEqualTo(200);
        assertThat(letIn(console(9), "/api/console/v1/care-records", 200)).isEqualTo(200);
    }

    @Test
    void anOfficeOfThreeHundredLogsInAtNine() {
        for (var person = 0; person < 150; person++) {
            enter(null, "GET", "/api/console/v1/session");
            enter(null, "POST", "/api/console/v1/session/password");
            enter(null, "POST", "/api/console/v1/session/code");
        }
        clock.move(Duration.ofMinutes(1));
        for (var person = 0; person < 150; person++) {
            enter(null, "GET", "/api/console/v1/session");
            enter(null, "POST", "/api/console/v1/session/password");
            enter(null, "POST", "/api/console/v1/session/code");
        }
        assertThat(limited()).isZero();
    }

    @Test
    void whatMakesUsWorkOrIsWorthGuessingCostsMore() {
        assertThat(letIn(console(1), "GET", "/api/console/v1/cadres", "q=%E5%BC%A0", 1_000))
                .isEqualTo(40);
        assertThat(letIn(console(2), "POST", "/api/console/v1/exports", null, 1_000))
                .isEqualTo(10);
        assertThat(letIn(console(3), "POST", RECIPIENTS + "/5/reveals", null, 1_000))
                .isEqualTo(20);
        assertThat(letIn(console(4), "GET", "/api/console/v1/cadres", "q=&page=2", 1_000))
                .isEqualTo(200);
        assertThat(letIn(null, "POST", "/oauth2/token", null, 1_000)).isEqualTo(300);
    }

    /** The router decodes a path before it looks where it leads. */
    @Test
    void howeverAPathIsWrittenItCostsTheSame() {
        assertThat(letIn(console(1), "POST", RECIPIENTS + "/5/%72eveal", null, 1_000))
                .isEqualTo(20);
        assertThat(letIn(console(2), "POST", RECIPIENTS + "/5%0a/%72%65%76%65%61%6C", null, 1_000))
                .isEqualTo(20);
        assertThat(letIn(console(3), "POST", RECIPIENTS + "/5;v=1/reveal;v=2", null, 1_000))
                .isEqualTo(20);
        assertThat(letIn(Caller.cadre(4), "POST", "/%61pi/mini/v1/recipients/5/reveal", null, 1_000))
                .isEqualTo(20);
        assertThat(letIn(console(5), "POST", "/api/console/v1/%65xports", null, 1_000))
                .isEqualTo(10);
        assertThat(letIn(null, "POST", "/oauth2/%74oken", null, 1_000)).isEqualTo(300);
    }

    @Test
    void howeverAQueryIsWrittenItCostsTheSame() {
        for (var query :
                List.of("%69dNumber=x", "page=1&p%68one=x", "&certificat%65", "!phone=x", "_phone", "phone[]=")) {
            var who = console(query.hashCode());
            assertThat(letIn(who, "GET", RECIPIENTS, query, 1_000)).as(query).isEqualTo(40);
            clock.move(Duration.ofSeconds(10));
            assertThat(letIn(who, "GET", RECIPIENTS, query, 1_000)).as(query).isLessThan(40);
        }
        assertThat(letIn(console(1), "GET", RECIPIENTS, "%71=x", 1_000)).isEqualTo(40);
        assertThat(letIn(console(2), "GET", RECIPIENTS, "%zz=x&=&&size=1", 1_000))
                .isEqualTo(200);
    }

    @Test
    void howeverAnAgencyWritesAPathItsRowsAreCounted() {
        given(registry.take(AGENCY, 1)).willReturn(1L, 0L);
        var request = request("GET", "/%6fpen/v1/%72ecipients", null);
        limits.enter(request, AGENCY, new MockHttpServletResponse());
        limits.answered(request, AGENCY, 200);
        assertThatExceptionOfType(QuotaExhausted.class)
                .isThrownBy(() -> limits.enter(request, AGENCY, new MockHttpServletResponse()));
    }

    @Test
    void whatProvesNothingIsCountedAgainstItsAddressAndNoFurther() {
        for (var i = 0; i < 600; i++) {
            assertThat(limits.unproven(request("GET", "/api/mini/v1/home", null)))
                    .isEmpty();
        }
        assertThat(limits.unproven(request("GET", "/api/mini/v1/home", null))).isPresent();
        var elsewhere = request("GET", "/api/mini/v1/home", null);
        elsewhere.setRemoteAddr("203.0.113.10");
        assertThat(limits.unproven(elsewhere)).isEmpty();
    }

    @Test
    void aMachineHasAsManyAddressesOfItsNetworkAsItLikesAndIsOne() {
        var let = 0;
        for (var i = 0; i < 400; i++) {
            var request = request("POST", "/oauth2/token", null);
            request.setRemoteAddr("2001:db8:0:7:0:0:0:" + Integer.toHexString(i));
            try {
                limits.enter(request, null, new MockHttpServletResponse());
                let++;
            } catch (RateLimited tooMany) {
                // counted below
            }
        }
        assertThat(let).isEqualTo(300);
    }

    @Test
    void whoGropesForWhatIsNotThereIsStoppedThereAndTold() {
        for (var id = 0; id < 61; id++) {
            var path = RECIPIENTS + "/" + id;
            enter(console(7), "GET", path);
            limits.answered(request("GET", path, null), console(7), 404);
        }

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> enter(console(7), "GET", RECIPIENTS + "/61"))
                .satisfies(refused ->
                        assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("10"));
        then(signals).should(times(1)).tell(console(7), Signals.Kind.SCAN_SUSPECTED, OFFICE, "missing " + RECIPIENTS);
        enter(console(7), "GET", "/api/console/v1/cadres/1");
        enter(console(8), "GET", RECIPIENTS + "/61");
        clock.move(Duration.ofSeconds(10));
        enter(console(7), "GET", RECIPIENTS + "/61");
    }

    @Test
    void whoGropesInManyWritingsGropesForTheSame() {
        for (var id = 0; id < 61; id++) {
            var path = "/api/console/v1/"
                    + List.of("recipients", "%72ecipients", "recipient%73;a=b").get(id % 3) + "/" + id;
            limits.answered(request("GET", path, null), console(7), 404);
        }
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> enter(console(7), "GET", RECIPIENTS + "/61"));
    }

    /** Where we have no such path somebody may have written down anything, and a signal goes into the audit. */
    @Test
    void aSignalNamesNoPathThatIsNotOurs() {
        for (var id = 0; id < 61; id++) {
            limits.answered(request("GET", "/api/console/v1/62990019800101" + id, null), console(7), 404);
        }
        then(signals)
                .should(times(1))
                .tell(console(7), Signals.Kind.SCAN_SUSPECTED, OFFICE, "missing /api/console/v1/*");
    }

    @Test
    void whatIsThereMayBeReadAsOftenAsOneLikes() {
        for (var i = 0; i < 150; i++) {
            enter(console(7), "GET", RECIPIENTS + "/5");
            limits.answered(request("GET", RECIPIENTS + "/5", null), console(7), 200);
        }
        then(signals).should(never()).tell(any(), any(), anyString(), anyString());
    }

    @Test
    void peopleAreLookedUpByTheirNumbersOneByOneAndNotInRows() {
        var let = 0;
        for (var i = 0; i < 12; i++) {
            let += letIn(console(7), "GET", RECIPIENTS, i % 2 == 0 ? "page=1&idNumber=x" : "phone=x", 10);
            clock.move(Duration.ofSeconds(2));
        }
        assertThat(let).isEqualTo(60 + 11);
        then(signals)
                .should(times(120 - 71))
                .tell(console(7), Signals.Kind.SCAN_SUSPECTED, OFFICE, "lookup " + RECIPIENTS);
        assertThat(letIn(console(8), "GET", RECIPIENTS, "phone=x", 1)).isEqualTo(1);
    }

    @Test
    void whoIsNamedInTheBodyOfASearchIsLookedUpLikeWhoIsNamedInTheAddress() {
        assertThat(letIn(console(7), "POST", RECIPIENTS + "/searches", "size=20", 20))
                .isEqualTo(20);
        clock.move(Duration.ofSeconds(4));
        assertThat(letIn(console(7), "POST", "/api/console/v1/cadres/searches", null, 20))
                .isEqualTo(20);
        clock.move(Duration.ofSeconds(4));
        assertThat(letIn(console(7), "GET", RECIPIENTS, "phone=x", 40)).isEqualTo(20 + 4);
    }

    @Test
    void pagesAreFilesAndFree() {
        assertThat(letIn(null, "/console/assets/index.js", 20_000)).isEqualTo(20_000);
        assertThat(letIn(null, "/consoles", 20_000)).isEqualTo(3_000);
    }

    @Test
    void anAgencyHearsWhatItHasLeft() {
        var answer = new MockHttpServletResponse();
        limits.enter(request("GET", "/open/v1/statistics/divisions/622921", null), AGENCY, answer);
        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"agency\";q=400;w=8");
        assertThat(answer.getHeader("RateLimit")).isEqualTo("\"agency\";r=399");
    }

    @Test
    void theRowsOfADayAreFetchedAFewAtATimeAndComeToAnEnd() {
        given(registry.take(AGENCY, 1)).willReturn(3L, 1L, 0L);
        var request = request("GET", "/open/v1/statistics/divisions/622921", null);
        for (var i = 0; i < 4; i++) {
            limits.enter(request, AGENCY, new MockHttpServletResponse());
            limits.answered(request, AGENCY, 200);
        }
        then(registry).should(times(2)).take(AGENCY, 1);
        assertThatExceptionOfType(QuotaExhausted.class)
                .isThrownBy(() -> limits.enter(request, AGENCY, new MockHttpServletResponse()))
                .satisfies(refused -> assertThat(
                                Long.parseLong(String.valueOf(refused.headers().getFirst("Retry-After"))))
                        .isBetween(1L, 86_400L));

        given(registry.take(AGENCY, 1)).willReturn(3L);
        clock.move(Duration.ofDays(1));
        limits.enter(request, AGENCY, new MockHttpServletResponse());
    }

    @Test
    void whileRegistryIsSilentNothingIsGivenAndItIsLeftAlone() {
        given(registry.take(AGENCY, 1)).willThrow(new Unavailable(null));
        var request = request("GET", "/open/v1/statistics/divisions/622921", null);
        for (var i = 0; i < 10; i++) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> limits.enter(request, AGENCY, new MockHttpServletResponse()));
        }
        then(registry).should(times(1)).take(AGENCY, 1);
        clock.move(Duration.ofSeconds(5));
        willReturn(1L).given(registry).take(AGENCY, 1);
        limits.enter(request, AGENCY, new MockHttpServletResponse());
    }

    @Test
    void anAnswerThatHeldMoreThanWasLeftIsMadeUpFor() {
        given(registry.take(AGENCY, 1)).willReturn(10L);
        var request = request("GET", "/open/v1/recipients", null);
        request.setAttribute(Limits.ROWS, 200);
        limits.enter(request, AGENCY, new MockHttpServletResponse());
        limits.answered(request, AGENCY, 200);

        given(registry.take(AGENCY, 191)).willReturn(191L);
        limits.enter(request, AGENCY, new MockHttpServletResponse());

        then(registry).should().take(AGENCY, 191);
    }

    private int letIn(@Nullable Caller caller, String path, int times) {
        return letIn(caller, "GET", path, null, times);
    }

    private int letIn(@Nullable Caller caller, String method, String path, @Nullable String query, int times) {
        var let = 0;
        for (var i = 0; i < times; i++) {
            try {
                limits.enter(request(method, path, query), caller, new MockHttpServletResponse());
                let++;
            } catch (RateLimited tooMany) {
                // not let in
            }
        }
        return let;
    }

    private void enter(@Nullable Caller caller, String method, String path) {
        limits.enter(request(method, path, null), caller, new MockHttpServletResponse());
    }

    private double limited() {
        return meters.find("aixin.gateway.limited").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static Caller console(long id) {
        return new Caller("console:" + id, CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of());
    }

    private static MockHttpServletRequest request(String method, String path, @Nullable String query) {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        request.setRemoteAddr(OFFICE);
        return request;
    }
}
