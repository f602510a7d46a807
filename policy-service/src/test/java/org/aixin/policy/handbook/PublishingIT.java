package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=policy-service", "management.server.port=0"})
@RealServers(
        schema = "policy",
        needs = {Link.DATABASE, Link.KAFKA})
class PublishingIT {

    @LocalServerPort
    int port;

    @Test
    void anEntryIsPublishedToldAndReadByEverybody() {
        var stored = post("""
                [{"id":"1006000000000000001","code":"P01","category":"basic_living","title":"农村低保","summary":"按月发放",
                  "classes":["DESTITUTE"],"from":"2023-05-12"}]""", writer());
        assertThat(stored.status()).as(stored.body().toString()).isEqualTo(200);
        post("""
                [{"code":"P01","category":"basic_living","title":"农村低保","summary":"标准提高",
                  "classes":["DESTITUTE"],"from":"2024-01-01"}]""", writer());

        var shown = send(HttpMethod.GET, "/api/console/v1/policies/1006000000000000001", null, office());

        assertThat(shown.body().at("/summary").asString()).isEqualTo("标准提高");
        assertThat(shown.body().at("/edition").asInt()).isEqualTo(2);
        assertThat(send(HttpMethod.GET, "/api/console/v1/policies", null, office())
                        .body()
                        .at("/total")
                        .asInt())
                .isPositive();
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            assertThat(topics.awaitValue(PolicyChanged.TOPIC, "1006000000000000001"))
                    .contains("\"code\":\"P01\"");
        }
    }

    @Test
    void ofSeveralAllArePublishedOrNone() {
        var refused = post("""
                [{"id":"1006000000000000002","code":"P02","category":"medical","title":"一","summary":"二","classes":["ORPHAN"],"from":"2023-05-12"},
                 {"id":"1006000000000000002","code":"P03","category":"medical","title":"一","summary":"二","classes":["ORPHAN"],"from":"2023-05-12"}]""", writer());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/code").asString()).isEqualTo("policy-id-taken");
        assertThat(send(HttpMethod.GET, "/api/console/v1/policies/1006000000000000002", null, office())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyWrongFieldOfEveryRowIsNamed() {
        var refused =
                post("[{\"code\":\"\",\"category\":\"X\",\"title\":\"t\",\"summary\":\"s\",\"classes\":[]}]", writer());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .contains("[0].code", "[0].category", "[0].classes", "[0].from");
    }

    @Test
    void whoMayNotWriteIsRefused() {
        assertThat(post("[]", office()).status()).isIn(400, 403);
        assertThat(post("""
                [{"code":"P09","category":"medical","title":"一","summary":"二","classes":["ORPHAN"],"from":"2023-05-12"}]""", office()).status()).isEqualTo(403);
    }

    record Answer(int status, JsonNode body) {}

    private static Caller writer() {
        return new Caller(
                "console:writer", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("POLICY_WRITE"));
    }

    private static Caller office() {
        return new Caller("console:county", CallerKind.CONSOLE, null, List.of(Grant.division("622921")), Set.of());
    }

    private Answer post(String body, Caller caller) {
        return send(HttpMethod.POST, "/internal/v1/policies", body, caller);
    }

    private Answer send(HttpMethod method, String path, @Nullable String body, Caller caller) {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(caller, "policy-service");
        var request = RestClient.create("http://127.0.0.1:" + port)
                .method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> new Answer(
                answer.getStatusCode().value(),
                AixinJson.mapper().readTree(new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8))));
    }
}
