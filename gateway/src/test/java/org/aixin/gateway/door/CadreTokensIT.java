package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.junit.jupiter.api.Test;

/** A cadre's phone at the door. */
class CadreTokensIT extends RunningGateway {

    @Test
    void aPhonesTokenOpensTheCadresDoorAndTheSessionGoesAlong() throws Exception {
        var answer = send(bearing(token("gateway", Clock.systemUTC()), "/api/mini/v1/home"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var inside = SERVICE.asked().header("Authorization").substring("Bearer ".length());
        var claims = SignedJWT.parse(inside).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("gateway");
        assertThat(claims.getStringClaim("cadre")).isEqualTo("7");
        assertThat(claims.getStringClaim("sid")).isEqualTo("session-1");
    }

    @Test
    void itOpensNoOther() throws Exception {
        var token = token("gateway", Clock.systemUTC());
        assertProblem(send(bearing(token, "/api/console/v1/statistics/divisions/622921")), 403, "forbidden");
        assertProblem(send(bearing(token, "/open/v1/tickets")), 403, "forbidden");
    }

    @Test
    void oneThatIsForAnotherOrTooOldOpensNone() throws Exception {
        var yesterday = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-16));
        for (var token : new String[] {token("visit-service", Clock.systemUTC()), token("gateway", yesterday)}) {
            assertProblem(send(bearing(token, "/api/mini/v1/home")), 401, "unauthenticated");
        }
    }

    @Test
    void whoUnbindsIsKnownAlthoughBindingStandsOpen() throws Exception {
        send(bearing(token("gateway", Clock.systemUTC()), "/api/mini/v1/binding")
                .DELETE());

        var inside = SERVICE.asked().header("Authorization").substring("Bearer ".length());
        assertThat(SERVICE.asked().method()).isEqualTo("DELETE");
        assertThat(SignedJWT.parse(inside).getJWTClaimsSet().getSubject()).isEqualTo("cadre:7");
    }

    private HttpRequest.Builder bearing(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private static String token(String audience, Clock clock) {
        return new TokenSigner(
                        "cadre+jwt",
                        "miniprogram-api",
                        new KeyDirectory(KEYS).privateKey("miniprogram-api"),
                        Duration.ofMinutes(15),
                        clock)
                .sign(Caller.cadre(7).in("session-1"), audience);
    }
}
