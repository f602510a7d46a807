package org.aixin.kernel.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.KernelTest;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.junit.jupiter.api.Test;

class InternalTokenChainTest extends KernelTest {

    @Test
    void withoutATokenNobodyLearnsAnything() throws Exception {
        for (var path : new String[] {"/caller", "/nowhere", "/actuator/health", "/internal/v1/states/recipient"}) {
            var answer = send(request(path));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json(answer).get("code").asString()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void theGatewaysWordIsTaken() throws Exception {
        assertThat(ask(cadre(), "/caller").body()).contains("cadre:7");
    }

    @Test
    void anAnswerThatIsMadeLaterIsMadeForTheSameCaller() throws Exception {
        assertThat(ask(cadre(), "/later").body()).contains("cadre:7");
    }

    @Test
    void aTokenInTheQueryIsNoToken() throws Exception {
        assertThat(send(request("/caller?access_token=" + cadre())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenForAnotherServiceIsRefused() throws Exception {
        assertThat(ask(tokensOf("gateway").mint(Caller.cadre(7), "registry-service"), "/caller")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherTypeIsRefusedThoughTheSignatureIsGood() throws Exception {
        var external = new TokenSigner(
                "demo+jwt",
                "gateway",
                new KeyDirectory(KEYS).privateKey("gateway"),
                Duration.ofSeconds(60),
                Clock.systemUTC());
        assertThat(ask(external.sign(Caller.cadre(7), "visit-service"), "/caller")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aHopSpeaksForTheOriginItEmbeds() throws Exception {
        var origin = tokensOf("gateway").mint(Caller.cadre(7), "miniprogram-api");
        var outer = Callers.enter(new Callers.Bound(Caller.cadre(8), origin));
        try {
            var hop = tokensOf("miniprogram-api").hop("visit-service");
            assertThat(ask(hop, "/caller").body()).contains("cadre:7").doesNotContain("cadre:8");
        } finally {
            Callers.leave(outer);
        }
    }

    @Test
    void theTokensThatTheDoorsGiveOutProveNothingInside() throws Exception {
        var issuers = Map.of("cadre+jwt", "miniprogram-api", "at+jwt", "stats-service", "demo+jwt", "gateway");
        for (var issuer : issuers.entrySet()) {
            for (var audience : List.of("gateway", "visit-service")) {
                var external = new TokenSigner(
                        issuer.getKey(),
                        issuer.getValue(),
                        new KeyDirectory(KEYS).privateKey(issuer.getValue()),
                        Duration.ofSeconds(60),
                        Clock.systemUTC());
                assertThat(ask(external.sign(Caller.cadre(7), audience), "/caller")
                                .statusCode())
                        .as(issuer + " for " + audience)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aServiceIsNotBelievedWhoeverItSaysIsCalling() throws Exception {
        assertThat(ask(tokensOf("stats-service").mint(Caller.cadre(7), "visit-service"), "/caller")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(tokensOf("stats-service").mint(Caller.anonymous(), "visit-service"), "/later")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(
                                tokensOf("miniprogram-api").mint(Caller.job("stats-service"), "visit-service"),
                                "/internal/v1/states/care-record")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aHopIsForOneServiceAsEveryTokenIs() throws Exception {
        var origin = tokensOf("gateway").mint(Caller.cadre(7), "miniprogram-api");
        var outer = Callers.enter(new Callers.Bound(Caller.cadre(7), origin));
        try {
            assertThat(ask(tokensOf("miniprogram-api").hop("stats-service"), "/caller")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(ask(origin, "/caller").statusCode()).isEqualTo(401);
        } finally {
            Callers.leave(outer);
        }
    }

    @Test
    void aJobIsLetInWhereItsListSaysSoAndNowhereElse() throws Exception {
        var job = tokensOf("stats-service").job("visit-service");

        assertThat(ask(job, "/internal/v1/states/care-record").body()).contains("service:stats-service");
        assertThat(ask(job, "/caller").statusCode()).isEqualTo(403);
        assertThat(ask(tokensOf("miniprogram-api").job("visit-service"), "/internal/v1/states/care-record")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverHasProvenNothingIsLetInWhereThatIsOpenAndNowhereElse() throws Exception {
        var nobody = tokensOf("gateway").mint(Caller.anonymous(), "visit-service");

        assertThat(ask(nobody, "/later").body()).contains("anonymous");
        assertThat(ask(nobody, "/caller").statusCode()).isEqualTo(403);
        assertThat(ask(nobody, "/internal/v1/states/care-record").statusCode()).isEqualTo(403);
    }

    @Test
    void theManagementPortShowsHealthAndFiguresAndNothingElse() throws Exception {
        assertThat(manage("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(manage("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(manage("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(manage("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(manage("/actuator/heapdump").statusCode()).isEqualTo(401);
        assertThat(manage("/caller").statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestIsCountedAsAWholeAndNotFilterByFilter() throws Exception {
        ask(tokensOf("gateway").mint(Caller.cadre(1), "visit-service"), "/caller");

        var figures = manage("/actuator/prometheus").body();

        assertThat(figures).contains("http_server_requests_seconds_count").doesNotContain("spring_security");
    }

    private HttpResponse<String> manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    private HttpResponse<String> ask(String token, String path) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token));
    }
}
