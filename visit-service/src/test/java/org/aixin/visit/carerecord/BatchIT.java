package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** What a phone kept without signal, sent at once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=visit-service", "management.server.port=0"})
@RealServers(
        schema = "visit",
        needs = {Link.DATABASE, Link.KAFKA})
class BatchIT {

    @LocalServerPort
    int port;

    CareRecordClient service;

    @DynamicPropertySource
    static void crypto(DynamicPropertyRegistry registry) throws IOException {
        Village.keys(registry);
    }

    @BeforeAll
    static void theRegistryAndThePairingServiceHaveSpoken() {
        Village.isToldOf();
    }

    @BeforeEach
    void theyHaveBeenHeard() {
        service = new CareRecordClient(port);
        await().untilAsserted(() -> assertThat(service.log(UUID.randomUUID().toString(), Village.visit())
                        .status())
                .isEqualTo(201));
    }

    @Test
    void everyItemHasAnOutcomeOfItsOwn() {
        var strange = item("batch-strange", Village.visit()).put("householdId", "5");
        var early = item(
                "batch-early",
                Entries.contact(
                        Village.HOUSEHOLD, OffsetDateTime.now(Clock.systemUTC()).plusDays(2)));
        var withoutKey = item("x", Village.visit());
        withoutKey.remove("idempotencyKey");
        var wrongKind = item("batch-kind-1", Village.visit()).put("kind", "PARTY");
        var nothing = AixinJson.mapper().createObjectNode().put("idempotencyKey", "batch-none-1");
        var additional = item("batch-more-1", Village.visit()).put("cadreId", "7");

        var answer = batch(List.of(
                item("batch-good-1", Village.visit()), strange, early, withoutKey, wrongKind, nothing, additional));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.path("idempotencyKey").asString() + " "
                                + one.path("status").asInt() + " "
                                + one.at("/problem/code").asString()
                                + one.at("/record/version").asString())
                        .toList())
                .containsExactly(
                        "batch-good-1 201 1",
                        "batch-strange 404 not-found",
                        "batch-early 422 care-date-in-future",
                        " 400 validation-failed",
                        "batch-kind-1 400 validation-failed",
                        "batch-none-1 400 validation-failed",
                        "batch-more-1 400 validation-failed");
        assertThat(answer.body()
                        .at("/items/5/problem/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("channel", "householdId", "kind", "occurredAt");
    }

    @Test
    void theSameBatchTwiceStoresOnce() {
        var items = List.of(item("twice-11111", Village.visit()), item("twice-22222", Village.visit()));

        var first = batch(items);
        var second = batch(items);

        assertThat(second.body().at("/items/0/record/id"))
                .isEqualTo(first.body().at("/items/0/record/id"));
        assertThat(first.body().at("/items/1/replayed").asBoolean()).isFalse();
        assertThat(second.body().at("/items/1/replayed").asBoolean()).isTrue();
        assertThat(service.log("twice-11111", Village.visit()).status()).isIn(201, 422);
        var other = batch(List.of(item("twice-11111", Entries.contact(Village.HOUSEHOLD, yesterday()))));
        assertThat(other.body().at("/items/0/problem/code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyThatComesTwiceInABatchStoresOnce() {
        var visit = Village.visit();
        var answer = batch(List.of(
                item("again-11111", visit),
                item("AGAIN-11111", visit),
                item("again-11111", Entries.contact(Village.HOUSEHOLD, yesterday()))));

        assertThat(answer.body().at("/items/1/record/id"))
                .isEqualTo(answer.body().at("/items/0/record/id"));
        assertThat(answer.body().at("/items/1/replayed").asBoolean()).isTrue();
        assertThat(answer.body().at("/items/2/problem/code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theSameBatchAtTheSameTimeStoresOnce() throws Exception {
        var items = IntStream.range(0, 50)
                .mapToObj(number -> item("at-once-" + number, Village.visit()))
                .toList();
        var phones = Executors.newFixedThreadPool(4);
        try {
            var answers =
                    phones.invokeAll(Collections.<Callable<CareRecordClient.Answer>>nCopies(4, () -> batch(items)));

            var ids = new HashSet<List<String>>();
            for (var answer : answers) {
                ids.add(answer.get()
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/record/id").asString())
                        .toList());
            }
            assertThat(ids)
                    .singleElement(InstanceOfAssertFactories.LIST)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        } finally {
            phones.shutdownNow();
        }
    }

    @Test
    void aRowThatTheDatabaseDoesNotTakeKeepsNoOtherFromBeingStored() throws SQLException {
        administer("""
                create trigger visit.refuses_one before insert on visit.care_record for each row
                begin
                  if new.idempotency_key = 'not-taken-2' then signal sqlstate '45000'; end if;
                end
                """);
        try {
            var answer = batch(List.of(
                    item("not-taken-1", Village.visit()),
                    item("not-taken-2", Village.visit()),
                    item("not-taken-3", Village.visit())));

            assertThat(answer.body()
                            .at("/items")
                            .valueStream()
                            .map(one -> one.at("/status").asInt()))
                    .containsExactly(201, 500, 201);
        } finally {
            administer("drop trigger visit.refuses_one");
        }
    }

    private static void administer(String sql) throws SQLException {
        try (var connection = TestServers.database().administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void oneToTwoHundredAtOnce() {
        assertThat(batch(List.of()).status()).isEqualTo(400);
        var many = IntStream.range(0, 201)
                .mapToObj(number -> item("many-" + number + "-xxx", Village.visit()))
                .toList();
        assertThat(batch(many).status()).isEqualTo(400);
        assertThat(batch(many.subList(0, 200)).body().at("/items").size()).isEqualTo(200);
    }

    @Test
    void theTallyOfAYearTellsHowOftenAndWhenLast() {
        var year = Year.from(BusinessDays.today(Clock.systemUTC())).getValue();
        service.log(UUID.randomUUID().toString(), Entries.contact(Village.HOUSEHOLD, yesterday()));

        var tallies = tallies(Village.CADRE, year);

        var kinds = tallies.body()
                .at("/items")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.at("/kind").asString(),
                        one -> one.at("/times").asInt()));
        assertThat(kinds.get("CONTACT")).isPositive();
        assertThat(kinds.get("VISIT")).isPositive();
        assertThat(tallies.body().at("/items/0/householdId").asString()).isEqualTo(Long.toString(Village.HOUSEHOLD));
        assertThat(tallies(Village.OTHER_CADRE, year).body().at("/items").isEmpty())
                .isTrue();
        assertThat(tallies(Village.CADRE, 2023).body().at("/items").isEmpty()).isTrue();
    }

    private CareRecordClient.Answer tallies(long cadre, int year) {
        return service.send(
                HttpMethod.GET, "/tallies?year=" + year, CareRecordClient.tokenOf(Caller.cadre(cadre)), null);
    }

    private CareRecordClient.Answer batch(List<ObjectNode> items) {
        var body = AixinJson.mapper().createObjectNode();
        body.putArray("items").addAll(items);
        return service.send(
                HttpMethod.POST, "/batch", CareRecordClient.tokenOf(Caller.cadre(Village.CADRE)), body.toString());
    }

    private static ObjectNode item(String key, LogCareRecord entry) {
        ObjectNode item = AixinJson.mapper().valueToTree(entry);
        return item.put("idempotencyKey", key);
    }

    private static OffsetDateTime yesterday() {
        return OffsetDateTime.now(Clock.systemUTC()).minusDays(1);
    }
}
