package org.aixin.miniprogram.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.aixin.miniprogram.MiniprogramIT;
import org.junit.jupiter.api.Test;

/** What a cadre wants corrected goes to the registry and its answer comes back. */
class CorrectionsIT extends MiniprogramIT {

    private static final String PATH = "/api/mini/v1/correction-proposals";
    private static final String BODY = "{\"type\":\"MODIFY\",\"recipientId\":\"11\",\"phone\":\"12000000001\"}";

    private static final String PROBLEM = """
            {"type":"urn:aixin:problem:change-open","title":"已有待审批的变更","status":409,"detail":"…",\
            "code":"change-open","errors":[],"traceId":"0af7651916cd43dd8448eb211c80319c"}""";

    @Test
    void aProposalGoesToTheRegistryWithItsKey() throws Exception {
        REGISTRY.answers(201, "{\"id\":\"5\",\"state\":\"PROPOSED\"}", "Idempotency-Replayed", "true", "X-Other", "x");

        var answer = post("key-12345");

        assertThat(REGISTRY.asked().method()).isEqualTo("POST");
        assertThat(REGISTRY.asked().uri()).isEqualTo("/internal/v1/correction-proposals");
        assertThat(REGISTRY.asked().header("Idempotency-key")).isEqualTo("key-12345");
        assertThat(REGISTRY.asked().body()).isEqualTo(BODY);
        assertThat(passport(REGISTRY)).isEqualTo("cadre:7 through miniprogram-api to registry-service");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"5\",\"state\":\"PROPOSED\"}");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(answer.headers().firstValue("X-Other")).isEmpty();
    }

    @Test
    void aRefusalComesBackAsItIs() throws Exception {
        REGISTRY.answers(409, PROBLEM, "Content-Type", "application/problem+json");

        assertProblem(post("key-12345"), 409, "change-open");
    }

    @Test
    void withoutAKeyNothingIsProposed() throws Exception {
        REGISTRY.answers(201, "{}");

        assertProblem(post(null), 400, "idempotency-key-required");
    }

    @Test
    void theOwnProposalsAreReadByPageAndByPerson() throws Exception {
        REGISTRY.answers(200, "{\"items\":[],\"total\":0}");

        assertThat(send(asCadre(PATH + "?size=5&cursor=77&recipientId=11&proposedBy=cadre:8"))
                        .body())
                .isEqualTo("{\"items\":[],\"total\":0}");
        assertThat(REGISTRY.asked().uri())
                .startsWith("/internal/v1/correction-proposals?")
                .contains("size=5", "cursor=77", "recipientId=11")
                .doesNotContain("proposedBy");
    }

    private HttpResponse<String> post(String key) throws Exception {
        var request = asCadre(PATH).header("Content-Type", "application/json").POST(BodyPublishers.ofString(BODY));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }
}
