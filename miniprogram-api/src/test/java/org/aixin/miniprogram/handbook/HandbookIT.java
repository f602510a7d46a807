package org.aixin.miniprogram.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.miniprogram.MiniprogramIT;
import org.junit.jupiter.api.Test;

class HandbookIT extends MiniprogramIT {

    private static final String PATH = "/api/mini/v1/handbook";
    private static final String PAGE = "{\"items\":[{\"id\":\"61\",\"title\":\"低保\"}],\"total\":1,\"next\":null}";

    @Test
    void aCadreSearchesTheHandbookOfPolicyService() throws Exception {
        POLICY.answers(200, PAGE);
        var typed = "低保 {a}+%26&class=X#?/";

        var answer = send(asCadre(PATH + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + "&category=MEDICAL&class=ORPHAN&size=200"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PAGE);
        var asked = URI.create(POLICY.asked().uri());
        assertThat(asked.getPath()).isEqualTo("/internal/v1/policies");
        assertThat(asked.getRawQuery().split("&"))
                .extracting(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("q=" + typed, "category=MEDICAL", "class=ORPHAN", "size=200");
        assertThat(passport(POLICY)).isEqualTo("cadre:7 through miniprogram-api to policy-service");
    }

    @Test
    void anEntryIsReadInTheEditionThatIsMeant() throws Exception {
        POLICY.answers(200, "{\"id\":\"61\",\"edition\":2}", "ETag", "\"3\"");

        var answer = send(asCadre(PATH + "/61?edition=2"));

        assertThat(POLICY.asked().uri()).isEqualTo("/internal/v1/policies/61?edition=2");
        assertThat(answer.body()).isEqualTo("{\"id\":\"61\",\"edition\":2}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        send(asCadre(PATH + "/61"));
        assertThat(POLICY.asked().uri()).isEqualTo("/internal/v1/policies/61");
    }

    @Test
    void whatPolicyServiceRefusesIsHeardInItsWords() throws Exception {
        POLICY.answers(400, """
                {"type":"urn:aixin:problem:validation-failed","title":"填写有误","status":400,"detail":"…",\
                "code":"validation-failed","errors":[{"field":"q","code":"too-long","message":"请不要超过 50 个字，只写关键词"}],\
                "traceId":"0af7651916cd43dd8448eb211c80319c"}""", "Content-Type", "application/problem+json");

        var answer = send(asCadre(PATH + "?q=" + "x".repeat(60)));

        assertProblem(answer, 400, "validation-failed");
        assertThat(answer.body()).contains("请不要超过 50 个字，只写关键词");
    }

    @Test
    void withPolicyServiceDownItIsSaidInWords() throws Exception {
        POLICY.answersWith(exchange -> exchange.close());

        var answer = send(asCadre(PATH));

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.body()).contains("服务暂时不可用，请稍后再试。");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void nobodyButACadreIsServed() throws Exception {
        var console = new Caller("console:li", CallerKind.CONSOLE, null, List.of(), Set.of());
        assertProblem(send(as(console, PATH)), 403, "forbidden");
    }
}
