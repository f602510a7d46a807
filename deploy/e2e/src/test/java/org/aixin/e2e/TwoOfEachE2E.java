package org.aixin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.bench.access.DemoRole;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.Form;
import org.aixin.standalone.Instance;
import org.aixin.testkit.events.TestTopics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two processes of every service at once, some of them killed: each acknowledged record counts exactly once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoOfEachE2E {

    private static final int RECORDS = 120;
    private static final int PHONES = 4;
    private static final int LISTED = 6_000;

    static Demo demo;
    static Demo.Visitor visitor;
    static String household;

    @BeforeAll
    static void twoOfEachRun() {
        demo = Demo.start("two-of-each", Form.PROCESSES, 2);
        visitor = demo.visitor(1);
        household = visitor.household();
    }

    @AfterAll
    static void andStop() {
        demo.close();
    }

    @AfterEach
    void everythingRunsAgain() {
        demo.system.servers().kafka().start();
        demo.system.servers().redis().start();
        for (var deployable : Deployable.values()) {
            demo.system.instances(deployable).forEach(Instance::start);
        }
    }

    @Test
    void everyRecordCountsOnceWhenNothingFails() throws Exception {
        exactAfter(() -> {});
    }

    @Test
    void aVisitServiceKilledBetweenCommitAndSendLosesNothing() throws Exception {
        exactAfter(() -> demo.system.instances(Deployable.VISIT).get(0).kill());
    }

    @Test
    void aConsumerKilledBeforeItsOffsetCountsNothingTwice() throws Exception {
        exactAfter(() -> demo.system.instances(Deployable.STATS).get(0).kill());
    }

    @Test
    void duplicatesAndVersionsOutOfOrderChangeNothing() throws Exception {
        exactAfter(() -> {
            try (var topics = TestTopics.as(demo.system.servers().kafka().administrator())) {
                var messages = new ArrayList<>(topics.all(CareRecordChanged.TOPIC));
                Collections.shuffle(messages, new Random(1));
                messages.stream()
                        .limit(300)
                        .forEach(message ->
                                topics.send(new ProducerRecord<>(message.topic(), message.key(), message.value())));
            }
        });
    }

    @Test
    void anEmptiedRedisGivesTheSameFigures() throws Exception {
        exactAfter(demo::emptyRedis);
    }

    @Test
    void withAllTheOthersStoppedAVisitIsAcceptedAndCountedLater() {
        var before = demo.counted(visitor.nodes());
        var others = List.of(Deployable.REGISTRY, Deployable.PAIRING, Deployable.POLICY, Deployable.STATS);
        others.forEach(deployable -> demo.system.instances(deployable).forEach(Instance::kill));
        demo.system.servers().redis().stop();
        demo.system.servers().kafka().stop();

        var answer = visitor.post(UUID.randomUUID().toString(), body());

        assertThat(answer.status()).isEqualTo(201);
        everythingRunsAgain();
        awaitCounted(plus(before, 1, answer.body().at("/countedAs/persons").asInt()));
    }

    @Test
    void keysChangeWhileAVisitServiceIsKilledAndEveryRecordIsUnderTheNewOne() throws Exception {
        exactAfter(() -> {
            assertThat(keys("POST", "/rotations").status()).isEqualTo(202);
            demo.system.instances(Deployable.VISIT).get(0).kill();
        });

        // A minute after the last row nobody stores an old one any more.
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreException(Door.Unanswered.class)
                .until(() -> !keys("GET", "").body().at("/rotating").asBoolean());
        try (var administrator = demo.system.servers().database().administrator();
                var statement = administrator.createStatement();
                var rows = statement.executeQuery("""
                    select (select count(*) from visit.care_record where substring(body, 2, 4) <> x'00000002')
                         + (select count(*) from visit.care_record_version
                             where substring(body, 2, 4) <> x'00000002') as left_over,
                           (select count(*) from visit.care_record) as records
                    """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong("records")).isPositive();
            assertThat(rows.getLong("left_over")).isZero();
        }
        var read = demo.door.get("/api/mini/v1/care-records?size=200", visitor.headers());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().at("/items").size()).isPositive();
    }

    @Test
    void anImportKilledInTheMiddleEntersEverybodyOnce() throws Exception {
        var list = ImportedList.checked(demo.door, demo.console(DemoRole.COUNTY), "622921100", LISTED);
        var people = registered("recipient");
        var households = registered("household");
        var changes = registered("recipient_change");
        list.order();
        list.awaited(now -> now.at("/counts/entered").asInt() > 0);

        demo.system.instances(Deployable.REGISTRY).forEach(Instance::kill);
        var half = registered("recipient") - people;
        everythingRunsAgain();
        var done = list.awaited(now -> !now.at("/state").asString().equals("APPLYING"));

        assertThat(done.at("/state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(half).as("it was killed on the way").isGreaterThan(0).isLessThan(LISTED);
        assertThat(done.at("/counts/entered").asInt()).isEqualTo(LISTED);
        assertThat(registered("recipient") - people).isEqualTo(LISTED);
        assertThat(registered("household") - households).isEqualTo(LISTED / 2);
        assertThat(registered("recipient_change") - changes).isEqualTo(LISTED);
    }

    private static long registered(String table) throws SQLException {
        try (var administrator = demo.system.servers().database().administrator();
                var statement = administrator.createStatement();
                var rows = statement.executeQuery("select count(*) from registry." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As visit-service's own job, which may. */
    private static Door.Answer keys(String method, String path) {
        var visit = Deployable.VISIT.title();
        var token = InternalTokens.of(visit, demo.system.keys().directory(), Clock.systemUTC())
                .job(visit);
        return Door.at(demo.system.url(Deployable.VISIT))
                .send(method, "/internal/v1/keys" + path, Map.of("Authorization", "Bearer " + token), null);
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

    /** Posts from several phones, breaks something in the middle, and wants every acknowledged record counted once. */
    private void exactAfter(Runnable fault) throws Exception {
        var before = demo.counted(visitor.nodes());
        var acknowledged = new AtomicInteger();
        var persons = new AtomicInteger();
        var posts = new ArrayList<Callable<Void>>();
        for (var i = 0; i < RECORDS; i++) {
            var half = i == RECORDS / 2;
            posts.add(() -> {
                if (half) {
                    fault.run();
                }
                persons.set(acknowledged().body().at("/countedAs/persons").asInt());
                acknowledged.incrementAndGet();
                return null;
            });
        }
        var phones = Executors.newFixedThreadPool(PHONES);
        try {
            for (var done : phones.invokeAll(posts)) {
                done.get();
            }
        } finally {
            phones.shutdown();
        }
        everythingRunsAgain();
        assertThat(acknowledged).hasValue(RECORDS);
        awaitCounted(plus(before, RECORDS, persons.get()));
    }

    /** As a phone does: the same key again until there is an answer. */
    private Door.Answer acknowledged() {
        var key = UUID.randomUUID().toString();
        var body = body();
        return await().atMost(Duration.ofSeconds(60))
                .ignoreException(Door.Unanswered.class)
                .until(() -> visitor.post(key, body), answer -> {
                    assertThat(answer.status()).isIn(201, 502, 503, 504);
                    return answer.status() == 201;
                });
    }

    private static String body() {
        return Demo.Visitor.body(
                "VISIT", household, OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1));
    }

    private static Map<String, Demo.Counted> plus(Map<String, Demo.Counted> before, int visits, int persons) {
        var after = new LinkedHashMap<String, Demo.Counted>();
        before.forEach((node, counted) -> after.put(node, counted.plus(0, visits, persons)));
        return after;
    }

    private static void awaitCounted(Map<String, Demo.Counted> expected) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(demo.counted(List.copyOf(expected.keySet()))).isEqualTo(expected));
    }
}
