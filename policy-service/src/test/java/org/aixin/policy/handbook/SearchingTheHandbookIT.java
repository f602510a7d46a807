package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.policy.PolicyServiceApplication;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.http.HttpMethod;

class SearchingTheHandbookIT extends RunningPolicyService {

    @Autowired
    ConfigurableEnvironment environment;

    @Test
    void whatIsPublishedOnOneInstanceIsFoundOnEveryOne() {
        try (var second = PolicyServiceApplication.start(asHere())) {
            var there = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            post(rows(row("P70", "2023-05-12", "冬季取暖用煤")), writer());

            assertThat(found(port, "取暖")).contains("P70");
            await().untilAsserted(() -> assertThat(found(there, "取暖")).contains("P70"));
            post(rows(row("P70", "2024-01-01", "改为清洁能源")), writer());
            await().untilAsserted(() -> assertThat(found(there, "取暖")).doesNotContain("P70"));
            assertThat(found(there, "清洁能源")).isEqualTo(found(port, "清洁能源")).contains("P70");
        }
    }

    @Test
    void theHitsAreToldInParts() {
        post(rows(row("P71", "2023-05-12", "灾后临时住所")), writer());

        var hit = get("/api/console/v1/policies?q=" + encoded("临时住所"), office())
                .body()
                .at("/items/0/highlights/0");

        assertThat(hit.toString())
                .isEqualTo(
                        "{\"field\":\"summary\",\"parts\":[{\"text\":\"灾后\",\"hit\":false},{\"text\":\"临时住所\",\"hit\":true}]}");
    }

    @Test
    void badFiltersAreRefusedAndEmptyOnesAreNone() {
        var tooLong = get("/api/console/v1/policies?q=" + "x".repeat(6_000), office());
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body().at("/errors/0/message").asString()).isEqualTo("请不要超过 50 个字，只写关键词");
        for (var wrong : new String[] {"category=FOOD", "class=X", "status=GONE", "cursor=NONE", "page=0"}) {
            assertThat(get("/api/console/v1/policies?" + wrong, office()).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        post(rows(row("P72", "2023-05-12", "说明")), writer());
        assertThat(codesOf(get("/internal/v1/policies?q=&category=&class=&size=200", Caller.cadre(1))))
                .contains("P72");
        assertThat(codesOf(get("/api/console/v1/policies?category=RIGHTS", office())))
                .doesNotContain("P72");
    }

    /** Whatever leads this context to its servers leads the second one there too. */
    private String[] asHere() {
        var servers =
                (EnumerablePropertySource<?>) environment.getPropertySources().get("the real servers");
        return Stream.concat(
                        Arrays.stream(servers.getPropertyNames())
                                .map(name -> "--" + name + "=" + servers.getProperty(name)),
                        Stream.of("--server.port=0", "--management.server.port=0"))
                .toArray(String[]::new);
    }

    private static List<String> found(int port, String q) {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(office(), "policy-service");
        return codesOf(send(port, HttpMethod.GET, "/api/console/v1/policies?q=" + encoded(q), null, token));
    }

    private static List<String> codesOf(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/code").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
