package org.aixin.policy.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingTheHandbookIT extends RunningPolicyService {

    @Test
    void everythingThatIsKnownOfAPolicyIsShownAndARepeatPublishesNothing() {
        var row = """
                [{"code":"P20","category":"basic_living","title":"农村低保","summary":"按月发放","classes":["ORPHAN","DESTITUTE"],
                  "from":"2023-05-12","regionScope":"甘肃省","dataAsOf":"2021","eligibility":["收入低于标准"],
                  "benefit":"按月发放","benefitItems":[{"name":"省级指导标准","amount":4788.50,"unit":"元/人·年","scope":"甘肃省","year":"2021"}],
                  "responsibleDepartment":"民政部门","approvalAuthority":"县级民政部门","howToApply":["申请","审核"],
                  "requiredMaterials":["书面申请"],"legalBasis":[{"title":"社会救助暂行办法","status":"title-found"}],
                  "sources":[{"key":"P1","type":"public","title":"公开材料","url":"http://example.org/1"}],
                  "inferredFields":["benefit"],"note":"口径不同"}]""";

        var first = post(row, writer());
        var repeat = post(row, writer());

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(repeat.body().at("/0/version").asInt()).isEqualTo(1);
        var shown = get("/api/console/v1/policies/" + first.body().at("/0/id").asString(), office());
        AixinJson.mapper()
                .readTree(row)
                .get(0)
                .propertyStream()
                .filter(field ->
                        !Set.of("from", "benefitItems", "legalBasis", "sources").contains(field.getKey()))
                .forEach(field -> assertThat(shown.body().get(field.getKey())).isEqualTo(field.getValue()));
        assertThat(shown.body().at("/benefitItems/0/amount").decimalValue()).isEqualByComparingTo("4788.5");
        assertThat(shown.body().at("/sources/0/url").asString()).endsWith("/1");
        assertThat(shown.body().at("/unconfirmed").toString()).isEqualTo("[\"benefit\",\"legalBasis[0]\"]");
        assertThat(shown.body().at("/mainCategory").asString()).isEqualTo("BASIC_LIVING");
    }

    @Test
    void thePhoneIsShownWhatHoldsTodayAndTheConsoleEverything() {
        var tomorrow = BusinessDays.today(Clock.systemUTC()).plusDays(1);
        var id = post(rows(row("P30", "2023-05-12", "今天"), row("P30", tomorrow, "明天")), writer())
                .body()
                .at("/0/id")
                .asString();
        post(rows(row("P31", tomorrow, "明天")), writer());

        assertThat(codes("/internal/v1/policies", Caller.cadre(1)))
                .contains("P30")
                .doesNotContain("P31");
        assertThat(codes("/api/console/v1/policies", office()))
                .contains("P30", "P31")
                .isSorted();
        var path = "/internal/v1/policies/" + id;
        assertThat(get(path, Caller.cadre(1)).body().at("/summary").asString()).isEqualTo("今天");
        assertThat(get(path + "?edition=2", Caller.cadre(1))
                        .body()
                        .at("/summary")
                        .asString())
                .isEqualTo("明天");
        assertThat(get(path + "?edition=3", Caller.cadre(1)).status()).isEqualTo(404);
        var editions = get(path, Caller.cadre(1)).body().at("/editions");
        assertThat(editions.at("/0/to").asString()).isEqualTo(tomorrow.toString());
        assertThat(editions.at("/0/holds").asString()).isEqualTo("TODAY");
        assertThat(editions.at("/1/holds").asString()).isEqualTo("LATER");
    }

    @Test
    void statesDigestsAndEventsTellTheSameEntries() {
        post(
                rows(row("P50", "2023-05-12", "旧"), row("P50", "2024-01-01", "新"), row("P51", "2024-01-01", "新")),
                writer());

        var states = askAsJob("/internal/v1/states/policy?size=1000").body().at("/items");
        var digests = askAsJob("/internal/v1/digests/policy").body().at("/buckets");

        assertThat(sum(digests, "/count")).isEqualTo(states.size()).isGreaterThanOrEqualTo(2);
        assertThat(sum(digests, "/versions")).isEqualTo(sum(states, "/version"));
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            await().untilAsserted(() -> {
                var newest = new HashMap<String, JsonNode>();
                topics.all(PolicyChanged.TOPIC)
                        .forEach(message ->
                                newest.put(message.key(), AixinJson.mapper().readTree(message.value())));
                assertThat(newest.values()).containsExactlyInAnyOrderElementsOf(states);
            });
        }
    }

    private static long sum(JsonNode items, String pointer) {
        return items.valueStream().mapToLong(item -> item.at(pointer).asLong()).sum();
    }
}
