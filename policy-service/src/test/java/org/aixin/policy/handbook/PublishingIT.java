package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class PublishingIT extends RunningPolicyService {

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
        assertThat(Audited.about("policy", "policy:1006000000000000001"))
                .containsExactly(
                        "POLICY_PUBLISHED OK console:writer policy:1006000000000000001 P01 version=1 editions=1",
                        "POLICY_PUBLISHED OK console:writer policy:1006000000000000001 P01 version=2 editions=2");
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
        assertThat(Audited.about("policy", "policy:1006000000000000002")).isEmpty();
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
        assertThat(refused.body().toString()).contains("没有这个政策类别");
    }

    @Test
    void whoMayNotWriteIsRefused() {
        assertThat(post("[]", office()).status()).isIn(400, 403);
        assertThat(post("""
                [{"code":"P09","category":"medical","title":"一","summary":"二","classes":["ORPHAN"],"from":"2023-05-12"}]""", office()).status()).isEqualTo(403);
    }

    @Test
    void whenSeveralPublishTheSameEntryAtOnceItIsThereOnce() throws Exception {
        Callable<Answer> publish = () -> post(rows(row("P40", "2023-05-12", "标准")), writer());
        var threads = Executors.newFixedThreadPool(6);
        try {
            var ids = new HashSet<String>();
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(6, publish))) {
                assertThat(answer.get().status()).isEqualTo(200);
                ids.add(answer.get().body().at("/0/id").asString());
            }
            assertThat(ids).hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(codes("/api/console/v1/policies", office())).containsOnlyOnce("P40");
    }
}
