package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.junit.jupiter.api.Test;

/** Who comes through which door. */
class DoorsIT extends RunningGateway {

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
        // Registry-service, which keeps the account of what agencies get, is down in this test.
        assertProblem(send(as(AGENCY, "/open/v1/tickets")), 503, "service-unavailable");
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
                new TokenSigner("anybody+jwt", "anybody", keys.privateKey("visit-service"), hour, Clock.systemUTC())
                        .sign(CADRE, "gateway"),
                new TokenSigner(
                                "anybody+jwt",
                                "visit-service",
                                keys.privateKey("visit-service"),
                                hour,
                                Clock.systemUTC())
                        .sign(CADRE, "gateway"),
                new TokenSigner(
                                "anybody+jwt",
                                "anybody",
                                keys.privateKey("anybody"),
                                Duration.ofDays(30),
                                Clock.systemUTC())
                        .sign(CADRE, "gateway"),
                anybody().sign(CADRE, "visit-service"),
                anybody().sign(Caller.job("stats-service"), "gateway"))) {
            assertProblem(
                    send(request("/api/mini/v1/recipients").header("Authorization", "Bearer " + token)),
                    401,
                    "unauthenticated");
        }
        assertProblem(send(request("/api/mini/v1/recipients")), 401, "unauthenticated");
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void whoeverWantsToLogInComesThroughAsNobody() throws Exception {
        var answer = send(request("/api/mini/v1/login"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var token = SERVICE.asked().header("Authorization").substring("Bearer ".length());
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getStringClaim("kind")).isEqualTo("ANONYMOUS");
        assertThat(claims.getStringListClaim("grants")).isEmpty();
        assertProblem(send(request("/api/mini/v1/login/more")), 401, "unauthenticated");
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
    void theManagementPortShowsHealthAndFiguresAndNothingElse() throws Exception {
        assertThat(manage("/actuator/health")).isEqualTo(200);
        assertThat(manage("/actuator/prometheus")).isEqualTo(200);
        assertThat(manage("/actuator/gateway")).isNotEqualTo(200);
        assertThat(manage("/actuator/env")).isNotEqualTo(200);
        assertThat(manage("/actuator/heapdump")).isNotEqualTo(200);
    }
}
