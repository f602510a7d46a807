package org.aixin.miniprogram.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.miniprogram.Phones;
import org.aixin.testkit.Link;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.aixin.testkit.events.TestTopics;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How a WeChat account comes to stand for a cadre. */
@ExtendWith(OutputCaptureExtension.class)
class BindingIT extends Phones {

    @Test
    void aCadreLogsInBindsAndSeesTheOwnPeople() throws Exception {
        var tokens = bind(bindingToken("ma"), PHONE, LAST6);

        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        assertThat(tokens.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(tokens).propertyNames()).containsExactly("accessToken", "refreshToken", "expiresIn");
        assertThat(json(tokens).get("expiresIn").asInt()).isEqualTo(900);
        var access = SignedJWT.parse(json(tokens).get("accessToken").asString());
        assertThat(access.getHeader().getType().getType()).isEqualTo("cadre+jwt");
        assertThat(access.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(access.getHeader().getKeyID()).isEqualTo("miniprogram-api");
        var claims = access.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("miniprogram-api");
        assertThat(claims.getAudience()).containsExactly("gateway");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        var caller = caller(tokens);
        assertThat(caller.cadreId()).isEqualTo(MA);
        assertThat(caller.grants()).containsExactly(Grant.self(MA));
        assertThat(caller.session()).isNotBlank();
        assertThat(status(caller)).isEqualTo(200);

        var again = logIn("ma");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(caller(again).session()).isNotEqualTo(caller.session());
    }

    @Test
    void theBindingAsksTheRegistryAsNobody() throws Exception {
        bound("ma");

        assertThat(REGISTRY.asked().uri()).isEqualTo("/internal/v1/cadres/roster-checks");
        assertThat(REGISTRY.asked().body()).isEqualTo("{\"phone\":\"12000000042\",\"idLast6\":\"01234X\"}");
        assertThat(passport(REGISTRY)).isEqualTo("anonymous through miniprogram-api to registry-service");
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        var code = "{\"code\":\"login-" + some("once") + "\"}";
        assertProblem(post("/login", code), 409, "binding-required");
        assertProblem(post("/login", code), 401, "wechat-code-refused");
        assertProblem(post("/login", "{\"code\":\"nonsense\"}"), 401, "wechat-code-refused");
        for (var foreign : List.of("\\u0000", "a b", "a&grant_type=x", "%00", "{}")) {
            assertProblem(post("/login", "{\"code\":\"" + foreign + "\"}"), 401, "wechat-code-refused");
        }
        assertProblem(post("/login", "{\"code\":\"\"}"), 400, "validation-failed");

        var token = bindingToken("ma");
        var answer = bindWith(token, "no-phone-code", LAST6);
        assertProblem(answer, 400, "validation-failed");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("phoneCode");
    }

    @Test
    void whoeverIsNotOnTheRosterHearsTheSameWhateverIsWrong() throws Exception {
        var token = bindingToken("stranger");
        var wrongPhone = bind(token, "12000000099", LAST6);
        var wrongEnding = bind(token, PHONE, "000000");

        assertProblem(wrongPhone, 422, "not-on-roster");
        assertProblem(wrongEnding, 422, "not-on-roster");
        assertThat(json(wrongPhone).get("detail")).isEqualTo(json(wrongEnding).get("detail"));
        assertProblem(bind(token, PHONE, "12345"), 400, "validation-failed");
        assertThat(bind(token, PHONE, LAST6).statusCode()).isEqualTo(200);
    }

    @Test
    void theSixthTryOfADayIsRefusedEvenIfItIsRight() throws Exception {
        var token = bindingToken("guesser");
        for (var i = 0; i < 5; i++) {
            assertProblem(bind(token, some("1201"), "11111" + i), 422, "not-on-roster");
        }

        var sixth = bind(token, PHONE, LAST6);

        assertProblem(sixth, 429, "too-many-binding-tries");
        var seconds = Long.parseLong(sixth.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 86_400L);
        CLOCK.forward(Duration.ofSeconds(seconds + 1));
        assertThat(bind(bindingToken("guesser"), PHONE, LAST6).statusCode()).isEqualTo(200);
    }

    @Test
    void aTelephoneNumberHasFiveTriesWhateverAccountsTryIt() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertProblem(bind(bindingToken(some("account")), PHONE, "11111" + i), 422, "not-on-roster");
        }
        assertProblem(bind(bindingToken(some("account")), PHONE, LAST6), 429, "too-many-binding-tries");
    }

    @Test
    void whoLearnedNothingHasNotTried() throws Exception {
        var token = bindingToken("ma");
        REGISTRY.answers(503, "");
        for (var i = 0; i < 7; i++) {
            assertThat(bind(token, PHONE, LAST6).statusCode()).isEqualTo(503);
            assertProblem(bindWith(token, "no-phone-code", LAST6), 400, "validation-failed");
        }
        assertThat(rows.sql("select sum(tries) from binding_try")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondAccountForTheSameCadreIsRefused() throws Exception {
        var first = bound("ma");

        assertProblem(bind(bindingToken("other"), PHONE, LAST6), 409, "already-bound");

        assertThat(caller(logIn("ma")).cadreId()).isEqualTo(MA);
        assertThat(status(caller(first))).isEqualTo(200);
    }

    @Test
    void anAccountThatStandsForOneCadreCannotBecomeAnother() throws Exception {
        serving(NIU, 420);
        onRoster(NIU, "12000000043", "043043");
        var early = bindingToken("ma");
        bound("ma");

        assertProblem(bind(early, "12000000043", "043043"), 409, "already-bound");
    }

    @Test
    void nothingThatAPhoneSaysAboutACadreIsListenedTo() throws Exception {
        var token = bindingToken("ma");
        assertProblem(post("/login", "{\"code\":\"login-ma~t\",\"cadreId\":\"43\"}"), 400, "validation-failed");
        WECHAT.phone("tampered", PHONE);
        var answer = post(
                "/binding?cadreId=43&openid=openid-niu",
                "{\"bindingToken\":\"%s\",\"phoneCode\":\"tampered\",\"idLast6\":\"%s\"}".formatted(token, LAST6),
                "X-Cadre-Id",
                "43");
        assertThat(caller(answer).cadreId()).isEqualTo(MA);
        // A session belongs to its cadre, whatever else a token claims.
        assertThat(status(Caller.cadre(NIU).in(caller(answer).session()))).isEqualTo(401);
    }

    @Test
    void aBindingTokenIsGoodForTenMinutesAndForOneBinding() throws Exception {
        var token = bindingToken("ma");
        assertProblem(bind("made-up", PHONE, LAST6), 401, "binding-token-refused");
        assertThat(bind(token, PHONE, LAST6).statusCode()).isEqualTo(200);
        assertProblem(bind(token, PHONE, LAST6), 401, "binding-token-refused");
        assertProblem(refresh(token), 401, "session-ended");

        var late = bindingToken("late");
        CLOCK.forward(Duration.ofMinutes(11));
        assertProblem(bind(late, PHONE, LAST6), 401, "binding-token-refused");
    }

    @Test
    void aCadreWhoLeftCannotLogIn() throws Exception {
        var tokens = bound("ma");
        rows.sql("update cadre_span set active = false where cadre_id = ?")
                .param(MA)
                .update();

        assertThat(status(caller(tokens))).isEqualTo(401);
        assertProblem(refresh(refreshToken(tokens)), 401, "session-ended");
        assertProblem(logIn("ma"), 403, "cadre-not-serving");
    }

    @Test
    void theRegistrysNewsOfALeaveEndsTheSession() throws Exception {
        onRoster(46, "12000000046", "046046");
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(CadreChanged.TOPIC);
            tell(topics, 1, true);
            var token = bindingToken("leaving");
            await().untilAsserted(() -> assertThat(
                            bind(token, "12000000046", "046046").statusCode())
                    .isEqualTo(200));
            var caller = caller(logIn("leaving"));
            assertThat(status(caller)).isEqualTo(200);

            tell(topics, 2, false);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(status(caller)).isEqualTo(401));
        }
    }

    private static void tell(TestTopics topics, long version, boolean active) {
        var event = new CadreChanged(
                46,
                version,
                List.of(new CadreChanged.Span(
                        LocalDate.of(2024, 1, 1), null, 420, CadreLevel.COUNTY, CadreRank.STAFF, active)));
        topics.send(CadreChanged.TOPIC, "46", AixinJson.mapper().writeValueAsString(event));
    }

    @Test
    void aCadreWhoMovedLogsInAnew() throws Exception {
        var tokens = bound("ma");
        serving(MA, 421);

        assertThat(status(caller(tokens))).isEqualTo(401);
        assertProblem(refresh(refreshToken(tokens)), 401, "session-ended");
        assertThat(status(caller(logIn("ma")))).isEqualTo(200);
    }

    @Test
    void aCadreOfWhomWeHaveNotHeardYetIsAskedToComeAgain() throws Exception {
        onRoster(44, "12000000044", "044044");
        assertProblem(bind(bindingToken("new"), "12000000044", "044044"), 503, "cadre-not-yet-known");
    }

    @Test
    void afterHalfAYearTheTelephoneNumberIsAskedForAgain() throws Exception {
        var tokens = bound("ma");
        CLOCK.forward(Duration.ofDays(179));
        assertThat(logIn("ma").statusCode()).isEqualTo(200);
        CLOCK.forward(Duration.ofDays(2));

        assertThat(status(caller(tokens))).isEqualTo(401);
        assertThat(caller(bound("ma")).cadreId()).isEqualTo(MA);
        assertThat(logIn("ma").statusCode()).isEqualTo(200);

        CLOCK.forward(Duration.ofDays(181));
        assertThat(caller(bound("new-account")).cadreId()).isEqualTo(MA);
        assertProblem(logIn("ma"), 409, "binding-required");
    }

    @Test
    void whoUnbindsIsLoggedOutEverywhere() throws Exception {
        var first = bound("ma");
        var second = logIn("ma");

        assertThat(delete(caller(first), "/binding").statusCode()).isEqualTo(204);

        assertThat(status(caller(first))).isEqualTo(401);
        assertThat(status(caller(second))).isEqualTo(401);
        assertProblem(refresh(refreshToken(second)), 401, "session-ended");
        assertThat(caller(bound("another")).cadreId()).isEqualTo(MA);
        assertProblem(delete(Caller.anonymous(), "/binding"), 401, "session-ended");
    }

    @Test
    void withoutRedisABoundCadreLogsInAndANewOneBinds() throws Exception {
        bound("ma");
        serving(NIU, 420);
        onRoster(NIU, "12000000043", "043043");
        TestServers.proxy(Link.REDIS).mode(FaultProxy.Mode.DOWN);

        var tokens = logIn("ma");

        assertThat(status(caller(tokens))).isEqualTo(200);
        assertThat(caller(refresh(refreshToken(tokens))).cadreId()).isEqualTo(MA);
        assertThat(caller(bind(bindingToken("niu"), "12000000043", "043043")).cadreId())
                .isEqualTo(NIU);
    }

    @Test
    void withoutKafkaABoundCadreGoesOn() throws Exception {
        var tokens = bound("ma");
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.DOWN);

        assertThat(status(caller(tokens))).isEqualTo(200);
        assertThat(logIn("ma").statusCode()).isEqualTo(200);
    }

    @Test
    void noAnswerAndNoLogLineTellsASecret(CapturedOutput output) throws Exception {
        var token = bindingToken("secretive");
        var answers = List.of(
                logIn("secretive"),
                bind(token, "12000000099", LAST6),
                bindWith(token, "no-phone-code", LAST6),
                post("/login", "{\"code\":\"nonsense\"}"),
                bind(token, PHONE, LAST6),
                logIn("secretive"));
        WECHAT.revokeAccessTokens();
        logIn("secretive");
        bind(bindingToken("other"), PHONE, LAST6);

        assertThat(WECHAT.sessionKeys()).isNotEmpty();
        var told =
                answers.stream().map(answer -> answer.body() + answer.headers()).toList();
        for (var secret : List.of(PHONE, "12000000099", "openid-", "session_key", SECRET, LAST6)) {
            assertThat(told).noneMatch(text -> text.contains(secret));
            assertThat(output.getAll()).doesNotContain(secret);
        }
        for (var key : WECHAT.sessionKeys()) {
            assertThat(told).noneMatch(text -> text.contains(key));
            assertThat(output.getAll()).doesNotContain(key);
        }
    }

    private static Caller office(String... permissions) {
        return new Caller(
                "console:9", CallerKind.CONSOLE, null, List.of(Grant.division("622921")), Set.of(permissions));
    }

    private static String cadreIn(String division) {
        return """
                [{"id":"42","kind":"CADRE","name":"马","division":{"code":"%s","name":"某地"},"unitId":"420"}]""".formatted(division);
    }

    private void registryShows(String labels) {
        REGISTRY.answers(200, labels);
    }

    @Test
    void anOfficeGivesALostAccountsPlaceFree() throws Exception {
        var earlier = Audited.about("miniprogram", "cadre:" + MA).size();
        var lost = bound("lost");
        registryShows(cadreIn("622921100"));

        var told = send(as(office("CADRE_UNBIND"), "/api/console/v1/cadre-bindings/42"));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(json(told).propertyNames()).containsExactly("cadreId", "boundAt", "verifiedAt");
        assertThat(unbind(office("CADRE_UNBIND"), MA).statusCode()).isEqualTo(204);
        assertThat(passport(REGISTRY)).isEqualTo("console:9 through miniprogram-api to registry-service");

        assertThat(status(caller(lost))).isEqualTo(401);
        assertProblem(unbind(office("CADRE_UNBIND"), MA), 404, "not-found");
        assertThat(Audited.about("miniprogram", "cadre:" + MA).stream().skip(earlier))
                .containsExactly("CADRE_UNBOUND OK console:9 cadre:" + MA + " UNBOUND_BY_OFFICE");
        aRosterOfOne();
        assertThat(caller(bound("new")).cadreId()).isEqualTo(MA);
    }

    @Test
    void anOfficeUnbindsNobodyOutOfItsSightOrWithoutPermission() throws Exception {
        var bound = bound("ma");

        registryShows("[]");
        assertProblem(unbind(office("CADRE_UNBIND"), MA), 404, "not-found");
        // Known to the office by name alone: this cadre cares for one of its households.
        registryShows(cadreIn("622922100"));
        assertProblem(unbind(office("CADRE_UNBIND"), MA), 404, "not-found");
        registryShows(cadreIn("622921100"));
        assertProblem(unbind(office("REGISTRY_WRITE"), MA), 403, "forbidden");
        assertProblem(unbind(caller(bound), MA), 403, "forbidden");
        REGISTRY.answers(503, "");
        assertThat(unbind(office("CADRE_UNBIND"), MA).statusCode()).isEqualTo(503);

        assertThat(status(caller(bound))).isEqualTo(200);
    }

    private HttpResponse<String> unbind(Caller caller, long cadreId) throws Exception {
        return send(as(caller, "/api/console/v1/cadre-bindings/" + cadreId).method("DELETE", BodyPublishers.noBody()));
    }
}
