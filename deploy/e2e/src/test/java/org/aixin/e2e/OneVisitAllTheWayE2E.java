package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aixin.bench.access.DemoRole;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.Form;
import org.aixin.testkit.Link;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One logged visit travels from the phone's door to every figure in which it must show. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneVisitAllTheWayE2E {

    static Demo demo;
    static Demo.Visitor visitor;

    @BeforeAll
    static void theDemoRuns() {
        demo = Demo.start("one-visit", Form.ONE_JVM, 1);
        visitor = demo.visitor(1);
        theCopiesHaveCaughtUp();
    }

    /** The load waits for the township alone; what stands above it is copied to Redis a moment later. */
    private static void theCopiesHaveCaughtUp() {
        var redis = demo.system.link(Deployable.STATS, Link.REDIS);
        redis.mode(FaultProxy.Mode.DOWN);
        var inDatabase = demo.counted(visitor.nodes());
        redis.mode(FaultProxy.Mode.PASS);
        awaitCounted(inDatabase);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> visitor.nodes().stream()
                        .allMatch(node ->
                                demo.statistics(node).at("/source").asString().equals("redis")));
        awaitCounted(inDatabase);
    }

    @AfterAll
    static void andStops() {
        demo.close();
    }

    @AfterEach
    void everyLinkIsWhole() {
        demo.system.link(Deployable.STATS, Link.REDIS).mode(FaultProxy.Mode.PASS);
    }

    @Test
    void aVisitShowsInThePlaceAndInBothUnitTreesUpToTheTop() {
        var before = demo.counted(visitor.nodes());
        var logged = visitor.post(key(), visitor.body("VISIT"));
        var sent = System.nanoTime();
        assertThat(logged.status()).isEqualTo(201);

        var persons = logged.body().at("/countedAs/persons").asInt();
        awaitCounted(plus(before, 0, 1, persons));

        System.out.printf(
                "  visible in %d nodes after %d ms%n",
                before.size(), Duration.ofNanos(System.nanoTime() - sent).toMillis());
        await().untilAsserted(() -> visitor.nodes()
                .forEach(node -> assertThat(demo.statistics(node).at("/source").asString())
                        .isEqualTo("redis")));
    }

    @Test
    void withRedisCutTheSameFiguresComeFromTheDatabase() {
        var nodes = visitor.nodes();
        var before = demo.counted(nodes);

        demo.system.link(Deployable.STATS, Link.REDIS).mode(FaultProxy.Mode.DOWN);

        assertThat(demo.counted(nodes)).isEqualTo(before);
        assertThat(demo.statistics(nodes.get(0)).at("/source").asString()).isEqualTo("mysql");
        var logged = visitor.post(key(), visitor.body("CONTACT"));
        awaitCounted(plus(before, 1, 0, logged.body().at("/countedAs/persons").asInt()));
    }

    @Test
    void anEmptiedRedisFillsAgainWithTheSameFigures() {
        var nodes = visitor.nodes();
        var before = demo.counted(nodes);

        demo.emptyRedis();

        assertThat(demo.counted(nodes)).isEqualTo(before);
        await().untilAsserted(() -> assertThat(
                        demo.statistics(nodes.get(0)).at("/source").asString())
                .isEqualTo("redis"));
        assertThat(demo.counted(nodes)).isEqualTo(before);
    }

    @Test
    void postedAgainWithItsKeyItCountsOnceAndAnswersAsFirstStored() {
        var key = key();
        var body = visitor.body("VISIT");
        var before = demo.counted(visitor.nodes());

        var first = visitor.post(key, body);
        var again = visitor.post(key, body);
        var other = visitor.post(key, body.replace("VISIT", "CONTACT"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
        awaitCounted(plus(before, 0, 1, first.body().at("/countedAs/persons").asInt()));
    }

    @Test
    void correctedToAContactOneFallsAndTheOtherRisesAndVoidedBothReturn() {
        var before = demo.counted(visitor.nodes());
        var body = visitor.body("VISIT");
        var logged = visitor.post(key(), body);
        var id = logged.text("/id");
        var persons = logged.body().at("/countedAs/persons").asInt();
        awaitCounted(plus(before, 0, 1, persons));

        var corrected = visitor.put(id, "\"1\"", body.replace("VISIT", "CONTACT"));
        assertThat(corrected.status()).isEqualTo(200);
        awaitCounted(plus(before, 1, 0, persons));

        assertThat(visitor.put(id, 1, body).status()).isEqualTo(412);
        assertThat(visitor.delete(id, 2).status()).isEqualTo(204);
        awaitCounted(before);
    }

    @Test
    void aCadreSeesTheirOwnPeopleWithMaskedNames() {
        var people = demo.door.get("/api/mini/v1/recipients?size=200", visitor.headers());

        assertThat(people.status()).isEqualTo(200);
        assertThat(people.body().at("/items").size()).isPositive();
        people.body().at("/items").valueStream().forEach(person -> {
            assertThat(person.at("/maskedName").asString()).matches(".\\*+");
            assertThat(person.at("/recipientId").asString()).matches("\\d{19}");
            assertThat(person.at("/pairingId").asString()).matches("\\d{19}");
        });
    }

    @Test
    void whatAnyServiceWroteDownIsFoundInOneAudit() {
        var auditor = demo.console(DemoRole.AUDIT);
        var writers = Map.of(
                "LOGGED_IN", "registry-service",
                "KEY_CREATED", "registry-service visit-service",
                "POLICY_PUBLISHED", "policy-service",
                "RECORDS_TAKEN_OVER", "visit-service");

        writers.forEach((event, services) -> {
            var found = demo.door
                    .get("/api/console/v1/audit-events?size=200&event=" + event, auditor)
                    .body();
            assertThat(found.at("/away").isEmpty()).as(found.toString()).isTrue();
            assertThat(found.at("/items")
                            .valueStream()
                            .map(row -> row.at("/service").asString())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" ")))
                    .as(event)
                    .isEqualTo(services);
        });
    }

    @Test
    void anotherCadresHouseholdIsNotFound() {
        var theirs = demo.visitor(2).household();

        var answer = visitor.post(key(), visitor.body("VISIT").replace(visitor.household(), theirs));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aBadBodyListsEveryWrongField() {
        var answer = visitor.post(
                key(),
                "{\"householdId\":\"x\",\"kind\":\"STROLL\",\"aid\":[{\"kind\":\"CASH\",\"fen\":-1}],\"colour\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .contains("householdId", "kind", "occurredAt", "channel", "aid[0].fen", "colour");
    }

    @Test
    void anUnknownPathIsAProblem() {
        for (var path :
                List.of("/nowhere", "/api/mini/v1/nowhere", "/api/console/v1/nowhere", "/internal/v1/states/x")) {
            var answer = demo.door.get(path, visitor.headers());
            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        }
    }

    @Test
    void aServiceBehindTheDoorOpensToNobodyWithoutAnInternalToken() {
        var visit = Door.at(demo.system.instance(Deployable.VISIT).url());

        assertThat(visit.get("/internal/v1/care-records", Map.of()).status()).isEqualTo(401);
        assertThat(visit.get("/internal/v1/care-records", visitor.headers()).status())
                .isEqualTo(401);
        assertThat(demo.door.get("/api/mini/v1/recipients", Map.of()).status()).isEqualTo(401);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatWasSaidOfPeopleStandsNowhereInTheClear() throws Exception {
        var canaries = new Canaries(demo);
        canaries.putIn();

        var search = canaries.search();

        assertThat(search.looked()).isGreaterThan(10_000);
        assertThat(search.sightings()).isEmpty();
    }

    @Test
    void aCallerOfOneDoorIsNoneOfAnother() {
        assertThat(demo.door.get("/api/mini/v1/recipients", demo.office).status())
                .isEqualTo(401);
        assertThat(demo.door
                        .get("/api/console/v1/statistics/divisions/622921", visitor.headers())
                        .status())
                .isEqualTo(403);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Demo.Counted> plus(
            Map<String, Demo.Counted> before, int contacts, int visits, int persons) {
        var after = new LinkedHashMap<String, Demo.Counted>();
        before.forEach((node, counted) -> after.put(node, counted.plus(contacts, visits, persons)));
        return after;
    }

    private static void awaitCounted(Map<String, Demo.Counted> expected) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(demo.counted(List.copyOf(expected.keySet()))).isEqualTo(expected));
    }
}
