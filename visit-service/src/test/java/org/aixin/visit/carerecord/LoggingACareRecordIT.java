package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.NoCaller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=visit-service", "management.server.port=0"})
@RealServers(
        schema = "visit",
        needs = {Link.DATABASE, Link.KAFKA})
class LoggingACareRecordIT {

    static final long POLICY = 1_006_000_000_000_000_061L;

    static TestTopics topics;

    @LocalServerPort
    int port;

    @Autowired
    CareRecordMapper records;

    CareRecordClient service;

    @DynamicPropertySource
    static void crypto(DynamicPropertyRegistry registry) throws IOException {
        Village.keys(registry);
    }

    @BeforeAll
    static void theRegistryAndThePairingServiceHaveSpoken() {
        Village.isToldOf();
        topics = TestTopics.on(TestServers.kafka().address());
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @BeforeEach
    void theyHaveBeenHeard() {
        service = new CareRecordClient(port);
        await().untilAsserted(() -> assertThat(service.log(UUID.randomUUID().toString(), Village.visit())
                        .status())
                .isEqualTo(201));
    }

    @Test
    void aVisitIsStoredAndTellsWhatIsCounted() {
        var answer = service.log("first-visit-1", Village.visit());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body().at("/id").isString()).isTrue();
        assertThat(answer.body().at("/recipientIds").valueStream().map(JsonNode::asString))
                .containsExactly(Long.toString(Village.CHILD), Long.toString(Village.GRANDMOTHER));
        assertThat(answer.body().at("/note").asString()).isEqualTo("老人精神很好");
        assertThat(answer.body().at("/countedAs").toString())
                .isEqualTo("{\"kind\":\"VISIT\",\"category\":\"ORPHAN\",\"month\":\"%s\",\"persons\":2}"
                        .formatted(OffsetDateTime.now(Clock.systemUTC())
                                .atZoneSameInstant(BusinessDays.ZONE)
                                .toString()
                                .substring(0, 7)));
    }

    @Test
    void theEventReachesKafkaWithoutAWordOfTheNote() {
        var id = service.log("for-kafka-1", Village.visit()).body().at("/id").asString();

        var event = topics.awaitValue(CareRecordChanged.TOPIC, id);

        assertThat(event)
                .contains("\"divisionCode\":\"" + Village.CODE + "\"")
                .contains("\"unitId\":\"" + Village.UNIT + "\"");
        assertThat(event).doesNotContain("老人").doesNotContain("漏雨").doesNotContain("电费");
    }

    @Test
    void aPolicyIsMeantInTheEditionOfTheDayAndAnUnknownOneIsRefused() {
        var now = OffsetDateTime.now(Clock.systemUTC());
        var lately = BusinessDays.of(now.toInstant()).minusDays(2);
        topics.create(PolicyChanged.TOPIC);
        topics.send(
                PolicyChanged.TOPIC,
                Long.toString(POLICY),
                AixinJson.mapper()
                        .writeValueAsString(new PolicyChanged(
                                POLICY,
                                2,
                                "P01",
                                "basic_living",
                                List.of(
                                        new PolicyChanged.Edition(1, lately.minusYears(1), lately),
                                        new PolicyChanged.Edition(2, lately, null)))));
        await().untilAsserted(() -> assertThat(service.log(
                                UUID.randomUUID().toString(),
                                Entries.policy(Village.HOUSEHOLD, now.minusMinutes(1), POLICY, null))
                        .status())
                .isEqualTo(201));

        var before = Entries.policy(Village.HOUSEHOLD, now.minusDays(4), POLICY, null);
        assertThat(editionOf(service.log("policy-before-1", before))).isEqualTo(1);
        var today = Entries.policy(Village.HOUSEHOLD, now.minusMinutes(1), POLICY, null);
        assertThat(editionOf(service.log("policy-today-1", today))).isEqualTo(2);
        var meant = Entries.policy(Village.HOUSEHOLD, now.minusMinutes(1), POLICY, 1);
        assertThat(editionOf(service.log("policy-meant-1", meant))).isEqualTo(1);
        for (var wrong : List.of(
                Entries.policy(Village.HOUSEHOLD, now.minusMinutes(1), POLICY, 3),
                Entries.policy(Village.HOUSEHOLD, now.minusMinutes(1), POLICY + 1, null))) {
            var refused = service.log(UUID.randomUUID().toString(), wrong);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("policies[0].policyId");
            assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("unknown-policy");
        }
    }

    private static int editionOf(CareRecordClient.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().at("/policies/0/version").asInt();
    }

    @Test
    void aRepeatWithItsKeyAnswersAsFirstStored() {
        var body = Village.visit();
        var first = service.log("same-key-1", body);
        var corrected = service.call(
                HttpMethod.PUT,
                "/" + first.id(),
                Village.CADRE,
                Entries.contact(Village.HOUSEHOLD, body.occurredAt()),
                "If-Match",
                "1");

        var repeat = service.log("same-key-1", body);

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var body = Village.visit();
        service.log("reused-key-1", body);

        var reused = service.log("reused-key-1", Entries.contact(Village.HOUSEHOLD, body.occurredAt()));

        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyThatIsTakenComesBeforeEverythingElseThatIsWrong() {
        var body = Village.visit();
        service.log("reused-key-2", body);

        var nobodys = service.log("reused-key-2", Entries.contact(Village.HOUSEHOLD + 1, body.occurredAt()));

        assertThat(nobodys.status()).isEqualTo(422);
        assertThat(nobodys.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void fiftyParallelIdenticalPostsMakeOneRecord() throws Exception {
        var body = Village.visit();
        var posts = new ArrayList<Callable<CareRecordClient.Answer>>();
        for (var i = 0; i < 50; i++) {
            posts.add(() -> service.log("parallel-key-1", body));
        }
        var threads = Executors.newFixedThreadPool(10);
        try {
            var answers = new ArrayList<CareRecordClient.Answer>();
            for (var future : threads.invokeAll(posts)) {
                answers.add(future.get());
            }
            assertThat(answers).extracting(CareRecordClient.Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(CareRecordClient.Answer::id)
                    .containsOnly(answers.get(0).id());
            assertThat(answers)
                    .extracting(answer -> answer.header("Idempotency-Replayed"))
                    .containsOnlyOnce((String) null);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anotherCadresHouseholdIsNotFound() {
        var answer = service.call(
                HttpMethod.POST,
                "",
                Village.OTHER_CADRE,
                Village.visit(),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @Test
    void anotherCadresRecordIsNotFound() {
        var id = service.log("not-yours-1", Village.visit()).id();

        assertThat(service.call(HttpMethod.GET, "/" + id, Village.OTHER_CADRE, null)
                        .status())
                .isEqualTo(404);
        assertThat(service.call(HttpMethod.DELETE, "/" + id, Village.OTHER_CADRE, null, "If-Match", "1")
                        .status())
                .isEqualTo(404);
        assertThat(service.call(HttpMethod.GET, "/" + id, Village.CADRE, null).status())
                .isEqualTo(200);
    }

    @Test
    void aBadBodyNamesEveryWrongField() {
        var answer = service.send(
                HttpMethod.POST,
                "",
                CareRecordClient.tokenOf(Caller.cadre(Village.CADRE)),
                """
                {"householdId":"x","kind":"STROLL","channel":"PHONE","aid":[{"kind":"CASH","fen":-1}],"note":7}
                """,
                "Idempotency-Key",
                "bad-body-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .contains("householdId", "kind", "occurredAt", "aid[0].fen", "note");
    }

    @Test
    void aCorrectionNeedsTheCurrentVersion() {
        var body = Village.visit();
        var id = service.log("stale-1-key", body).id();
        var contact = Entries.contact(Village.HOUSEHOLD, body.occurredAt());

        assertThat(service.call(HttpMethod.PUT, "/" + id, Village.CADRE, contact)
                        .status())
                .isEqualTo(428);
        var corrected = service.call(HttpMethod.PUT, "/" + id, Village.CADRE, contact, "If-Match", "\"1\"");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().at("/version").asLong()).isEqualTo(2);
        assertThat(corrected.body().at("/kind").asString()).isEqualTo("CONTACT");
        assertThat(service.call(HttpMethod.PUT, "/" + id, Village.CADRE, contact, "If-Match", "1")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aVoidedRecordLeavesTheListButStaysReadable() {
        var id = service.log("void-1-key", Village.visit()).id();

        assertThat(service.call(HttpMethod.DELETE, "/" + id, Village.CADRE, null, "If-Match", "1")
                        .status())
                .isEqualTo(204);

        assertThat(service.call(HttpMethod.GET, "/" + id, Village.CADRE, null)
                        .body()
                        .at("/status")
                        .asString())
                .isEqualTo("VOID");
        assertThat(service.call(HttpMethod.GET, "?size=200", Village.CADRE, null)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .isNotEmpty()
                .doesNotContain(id);
    }

    @Test
    void theListReadsOnByCursorWithoutGapsOrRepeats() {
        for (var i = 0; i < 5; i++) {
            service.log("page-key-" + i, Village.visit());
        }
        var all = new ArrayList<String>();
        var page = service.call(HttpMethod.GET, "?size=2", Village.CADRE, null).body();
        var total = page.at("/total").asInt();
        while (true) {
            page.at("/items")
                    .valueStream()
                    .forEach(item -> all.add(item.at("/id").asString()));
            if (page.at("/next").isNull()) {
                break;
            }
            page = service.call(
                            HttpMethod.GET, "?size=2&cursor=" + page.at("/next").asString(), Village.CADRE, null)
                    .body();
        }
        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void recordsFromBeforeAreTakenOverOnceHoweverOftenTheyAreSent() {
        var rows = List.of(row("taken-over-1", "2024-03-01"), row("taken-over-2", "2024-03-02"));

        var first = takeOver(rows);
        var again = takeOver(rows);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).hasSize(2);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Audited.rows("visit", "RECORDS_TAKEN_OVER"))
                .as("once, as they were")
                .contains(new Audited.Row("RECORDS_TAKEN_OVER", "OK", "console:migration", "", "records=2", true))
                .filteredOn(row -> row.detail().equals("records=2"))
                .hasSize(1);
        var id = first.body().at("/0/id").asString();
        assertThat(topics.awaitValue(CareRecordChanged.TOPIC, id)).contains("\"origin\":\"MIGRATION\"");
        var stored = service.call(HttpMethod.GET, "/" + id, Village.CADRE, null).body();
        assertThat(stored.at("/note").asString()).isEqualTo("老人精神很好");
        assertThat(stored.at("/occurredAt").asString()).isEqualTo("2024-03-01T10:00:00+08:00");
        assertThat(stored.at("/countedAs/persons").asInt()).isEqualTo(2);
    }

    @Test
    void oneBadRowIsNamedAndNoneIsTakenOver() {
        var answer = takeOver(List.of(
                row("good-beside-bad", "2024-03-03"),
                row("before-pairing", "2023-12-31"),
                new MigrateCareRecord(
                        Village.OTHER_CADRE,
                        "not-their-house",
                        Entries.visit(Village.HOUSEHOLD, OffsetDateTime.parse("2024-03-03T10:00:00+08:00")))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("records-refused");
        assertThat(answer.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString() + " "
                                + error.at("/code").asString()))
                .containsExactly("[1] not-paired-that-day", "[2] not-found");
        assertThat(records.byKey(Village.CADRE, "good-beside-bad")).isNull();
    }

    @Test
    void aKeyTakenOverWithAnotherContentIsRefused() {
        takeOver(List.of(row("taken-over-3", "2024-03-04")));

        var answer = takeOver(List.of(row("taken-over-3", "2024-03-05")));

        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("idempotency-key-reused");
    }

    private static MigrateCareRecord row(String key, String day) {
        return new MigrateCareRecord(
                Village.CADRE, key, Entries.visit(Village.HOUSEHOLD, OffsetDateTime.parse(day + "T10:00:00+08:00")));
    }

    private CareRecordClient.Answer takeOver(List<MigrateCareRecord> rows) {
        return service.send(
                HttpMethod.POST,
                "/migrations",
                CareRecordClient.tokenOf(new Caller(
                        "console:migration",
                        CallerKind.CONSOLE,
                        null,
                        List.of(Grant.province()),
                        Set.of("CARE_RECORD_MIGRATE"))),
                AixinJson.mapper().writeValueAsString(rows));
    }

    @Test
    void withoutAnInternalTokenTheDoorIsShut() {
        assertThat(service.send(HttpMethod.GET, "", null, null).status()).isEqualTo(401);
    }

    @Test
    void aMapperWithoutACallerFailsInsteadOfReturningRows() {
        var id = Long.parseLong(service.log("bare-thread-1", Village.visit()).id());

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> records.find(id))
                .withRootCauseInstanceOf(NoCaller.class);
    }

    @Test
    void aCallerWithoutGrantsSeesNothing() {
        var id = Long.parseLong(service.log("no-grants-1", Village.visit()).id());
        var nobody = new Caller("console:nobody", CallerKind.CONSOLE, null, List.of(), Set.of());
        var county =
                new Caller("console:county", CallerKind.CONSOLE, null, List.of(Grant.division("622921")), Set.of());
        var sibling =
                new Caller("console:sibling", CallerKind.CONSOLE, null, List.of(Grant.division("622922")), Set.of());

        assertThat(Callers.as(nobody, () -> records.find(id))).isNull();
        assertThat(Callers.as(sibling, () -> records.find(id))).isNull();
        assertThat(Callers.as(county, () -> records.find(id))).isNotNull();
    }

    @Test
    void digestsAndStatesTellTheSameRecords() {
        service.log("digest-1-key", Village.visit());
        var job = InternalTokens.of("stats-service", TestServers.keys().directory(), Clock.systemUTC())
                .job("visit-service");

        var digests = service.sendTo(HttpMethod.GET, "/internal/v1/digests/care-record", job, null)
                .body();
        var states = service.sendTo(HttpMethod.GET, "/internal/v1/states/care-record?size=1000", job, null)
                .body();

        var counted = digests.at("/buckets")
                .valueStream()
                .mapToLong(bucket -> bucket.at("/count").asLong())
                .sum();
        assertThat(states.at("/items").size()).isEqualTo((int) counted).isPositive();
    }
}
