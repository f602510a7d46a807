package org.aixin.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Problem;
import org.aixin.kernel.token.CallerClaims;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.BeforeEach;

/** Cadres with phones, who log in and bind as the mini-program does. */
public abstract class Phones extends MiniprogramIT {

    protected static final String PHONE = "12000000042";
    protected static final String LAST6 = "01234X";
    protected static final long MA = 42;
    protected static final long NIU = 43;

    /** Who is on the registry's roster, by phone and ending. */
    private final Map<String, Long> roster = new ConcurrentHashMap<>();

    @BeforeEach
    protected void aRosterOfOne() {
        roster.clear();
        onRoster(MA, PHONE, LAST6);
        serving(MA, 420);
        PAIRING.answers(200, "{\"items\":[],\"total\":0}");
        REGISTRY.answersWith(exchange -> {
            var check = AixinJson.mapper().readTree(REGISTRY.asked().body());
            var cadre = roster.get(
                    check.path("phone").asString() + " " + check.path("idLast6").asString());
            if (cadre == null) {
                var problem = new Problem("urn:aixin:problem:not-found", "x", 404, "x", "not-found", null, null);
                StubService.send(
                        exchange,
                        404,
                        AixinJson.mapper().writeValueAsString(problem),
                        "Content-Type",
                        "application/problem+json");
            } else {
                StubService.send(exchange, 200, "{\"cadreId\":\"" + cadre + "\"}");
            }
        });
    }

    protected void onRoster(long cadre, String phone, String last6) {
        roster.put(phone + " " + last6, cadre);
    }

    /** A new code of the same WeChat account. */
    protected HttpResponse<String> logIn(String account) throws Exception {
        return post("/login", "{\"code\":\"login-" + account + some("~") + "\"}");
    }

    protected String bindingToken(String account) throws Exception {
        var answer = logIn(account);
        assertProblem(answer, 409, "binding-required");
        return json(answer).get("bindingToken").asString();
    }

    protected HttpResponse<String> bind(String bindingToken, String phone, String last6) throws Exception {
        var code = some("phone");
        WECHAT.phone(code, phone);
        return bindWith(bindingToken, code, last6);
    }

    protected HttpResponse<String> bindWith(String bindingToken, String phoneCode, String last6) throws Exception {
        return post(
                "/binding",
                "{\"bindingToken\":\"%s\",\"phoneCode\":\"%s\",\"idLast6\":\"%s\"}"
                        .formatted(bindingToken, phoneCode, last6));
    }

    /** Tokens of a cadre bound to this account. */
    protected HttpResponse<String> bound(String account) throws Exception {
        var answer = bind(bindingToken(account), PHONE, LAST6);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    protected HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return postAs(Caller.anonymous(), path, body, headers);
    }

    protected HttpResponse<String> refresh(String token, String... headers) throws Exception {
        return post("/refresh", "{\"refreshToken\":\"" + token + "\"}", headers);
    }

    protected static String refreshToken(HttpResponse<String> tokens) {
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return json(tokens).get("refreshToken").asString();
    }

    /** Whom the gateway would take the bearer of the access token for. */
    protected static Caller caller(HttpResponse<String> tokens) throws Exception {
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return CallerClaims.read(
                SignedJWT.parse(json(tokens).get("accessToken").asString()).getJWTClaimsSet());
    }

    /** What the bearer is answered on a page of the own. */
    protected int status(Caller caller) throws Exception {
        return send(as(caller, "/api/mini/v1/recipients")).statusCode();
    }

    protected HttpResponse<String> delete(Caller caller, String path) throws Exception {
        return send(as(caller, "/api/mini/v1" + path).method("DELETE", BodyPublishers.noBody()));
    }
}
