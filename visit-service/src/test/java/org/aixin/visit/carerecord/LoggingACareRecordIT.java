package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.NoCaller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.crypto.KeyFile;
import org.aixin.persistence.spans.PairingDirectory;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=visit-service", "management.server.port=0"})
@RealServers(
        schema = "visit",
        needs = {Link.DATABASE, Link.KAFKA})
class LoggingACareRecordIT {

    static final long CADRE = 1_900_000_000_000_000_001L;
    static final long OTHER_CADRE = 1_900_000_000_000_000_002L;
    static final long UNIT = 1_900_000_000_000_000_003L;
    static final long HOUSEHOLD = 1_900_000_000_000_000_004L;
    static final long CHILD = 1_900_000_000_000_000_005L;
    static final long GRANDMOTHER = 1_900_000_000_000_000_006L;
    static final long PAIRING = 1_900_000_000_000_000_007L;
    static final String VILLAGE = "622921100206";
    static final LocalDate START = LocalDate.of(2024, 1, 1);

    static TestTopics topics;

    @LocalServerPort
    int port;

    @Autowired
    CareRecordMapper records;

    @Autowired
    PairingDirectory pairings;

    @DynamicPropertySource
    static void crypto(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createDirectories(Path.of("target", "keys"))
                .resolve("crypto-" + ProcessHandle.current().pid());
        KeyFile.create(file);
        registry.add("aixin.crypto.key-file", file::toString);
    }

    @BeforeAll
    static void theRegistryAndThePairingServiceHaveSpoken() {
        topics = TestTopics.on(TestServers.kafka().address());
        topics.create(CadreChanged.TOPIC, RecipientChanged.TOPIC, PairingChanged.TOPIC);
        topics.send(
                CadreChanged.TOPIC,
                Long.toString(CADRE),
                json(new CadreChanged(
                        CADRE,
                        1,
                        List.of(new CadreChanged.Span(
                                START, null, UNIT, CadreLevel.COUNTY, CadreRank.SECTION, true)))));
        topics.send(RecipientChanged.TOPIC, Long.toString(CHILD), json(person(CHILD, RecipientCategory.ORPHAN)));
        topics.send(
                RecipientChanged.TOPIC,
                Long.toString(GRANDMOTHER),
                json(person(GRANDMOTHER, RecipientCategory.DESTITUTE)));
        topics.send(
                PairingChanged.TOPIC,
                Long.toString(PAIRING),
                json(new PairingChanged(
                        PAIRING,
                        1,
                        CADRE,
                        HOUSEHOLD,
                        List.of(CHILD, GRANDMOTHER),
                        PairingTitle.LOVE_FAMILY,
                        START,
                        null,
                        null)));
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @BeforeEach
    void theyHaveBeenHeard() {
        await().untilAsserted(() ->
                assertThat(log(UUID.randomUUID().toString(), visit()).status()).isEqualTo(201));
    }

    @Test
    void aVisitIsStoredAndTellsWhatIsCounted() {
        var answer = log("first-visit-1", visit());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body().at("/id").isString()).isTrue();
        assertThat(answer.body().at("/recipientIds").valueStream().map(JsonNode::asString))
                .containsExactly(Long.toString(CHILD), Long.toString(GRANDMOTHER));
        assertThat(answer.body().at("/note").asString()).isEqualTo("老人精神很好");
        assertThat(answer.body().at("/countedAs").toString())
                .isEqualTo("{\"kind\":\"VISIT\",\"category\":\"ORPHAN\",\"month\":\"%s\",\"persons\":2}"
                        .formatted(OffsetDateTime.now(Clock.systemUTC())
                                .atZoneSameInstant(org.aixin.kernel.time.BusinessDays.ZONE)
                                .toString()
                                .substring(0, 7)));
    }

    @Test
    void theEventReachesKafkaWithoutAWordOfTheNote() {
        var id = log("for-kafka-1", visit()).body().at("/id").asString();

        var event = topics.awaitValue(CareRecordChanged.TOPIC, id);

        assertThat(event).contains("\"divisionCode\":\"" + VILLAGE + "\"").contains("\"unitId\":\"" + UNIT + "\"");
        assertThat(event).doesNotContain("老人").doesNotContain("漏雨").doesNotContain("电费");
    }

    @Test
    void aRepeatWithItsKeyAnswersAsFirstStored() {
        var body = visit();
        var first = log("same-key-1", body);
        var corrected = call(
                HttpMethod.PUT,
                "/" + first.id(),
                CADRE,
                Entries.contact(HOUSEHOLD, body.occurredAt()),
                "If-Match",
                "1");

        var repeat = log("same-key-1", body);

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var body = visit();
        log("reused-key-1", body);

        var reused = log("reused-key-1", Entries.contact(HOUSEHOLD, body.occurredAt()));

        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void fiftyParallelIdenticalPostsMakeOneRecord() throws Exception {
        var body = visit();
        var posts = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 50; i++) {
            posts.add(() -> log("parallel-key-1", body));
        }
        var threads = Executors.newFixedThreadPool(10);
        try {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(posts)) {
                answers.add(future.get());
            }
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(Answer::id)
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
        var answer = call(
                HttpMethod.POST,
                "",
                OTHER_CADRE,
                visit(),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @Test
    void anotherCadresRecordIsNotFound() {
        var id = log("not-yours-1", visit()).id();

        assertThat(call(HttpMethod.GET, "/" + id, OTHER_CADRE, null).status()).isEqualTo(404);
        assertThat(call(HttpMethod.DELETE, "/" + id, OTHER_CADRE, null, "If-Match", "1")
                        .status())
                .isEqualTo(404);
        assertThat(call(HttpMethod.GET, "/" + id, CADRE, null).status()).isEqualTo(200);
    }

    @Test
    void aBadBodyNamesEveryWrongField() {
        var answer = send(HttpMethod.POST, "", CADRE, """
                {"householdId":"x","kind":"STROLL","channel":"PHONE","aid":[{"kind":"CASH","fen":-1}],"note":7}
                """, "Idempotency-Key", "bad-body-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .contains("householdId", "kind", "occurredAt", "aid[0].fen", "note");
    }

    @Test
    void aCorrectionNeedsTheCurrentVersion() {
        var body = visit();
        var id = log("stale-1-key", body).id();
        var contact = Entries.contact(HOUSEHOLD, body.occurredAt());

        assertThat(call(HttpMethod.PUT, "/" + id, CADRE, contact).status()).isEqualTo(428);
        var corrected = call(HttpMethod.PUT, "/" + id, CADRE, contact, "If-Match", "\"1\"");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().at("/version").asLong()).isEqualTo(2);
        assertThat(corrected.body().at("/kind").asString()).isEqualTo("CONTACT");
        assertThat(call(HttpMethod.PUT, "/" + id, CADRE, contact, "If-Match", "1")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aVoidedRecordLeavesTheListButStaysReadable() {
        var id = log("void-1-key", visit()).id();

        assertThat(call(HttpMethod.DELETE, "/" + id, CADRE, null, "If-Match", "1")
                        .status())
                .isEqualTo(204);

        assertThat(call(HttpMethod.GET, "/" + id, CADRE, null)
                        .body()
                        .at("/status")
                        .asString())
                .isEqualTo("VOID");
        assertThat(call(HttpMethod.GET, "?size=200", CADRE, null)
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
            log("page-key-" + i, visit());
        }
        var all = new ArrayList<String>();
        var page = call(HttpMethod.GET, "?size=2", CADRE, null).body();
        var total = page.at("/total").asInt();
        while (true) {
            page.at("/items")
                    .valueStream()
                    .forEach(item -> all.add(item.at("/id").asString()));
            if (page.at("/next").isNull()) {
                break;
            }
            page = call(HttpMethod.GET, "?size=2&cursor=" + page.at("/next").asString(), CADRE, null)
                    .body();
        }
        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void aDayBeforeThePairingIsRefusedWithTheReason() {
        var answer = send(
                HttpMethod.POST,
                "/migrations",
                tokenOf(new Caller(
                        "console:migration",
                        CallerKind.CONSOLE,
                        null,
                        List.of(Grant.province()),
                        java.util.Set.of("CARE_RECORD_MIGRATE"))),
                AixinJson.mapper()
                        .writeValueAsString(List.of(new MigrateCareRecord(
                                CADRE,
                                "before-pairing",
                                Entries.contact(HOUSEHOLD, OffsetDateTime.parse("2023-12-31T10:00:00+08:00"))))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("not-paired-that-day");
    }

    @Test
    void withoutAnInternalTokenTheDoorIsShut() {
        assertThat(send(HttpMethod.GET, "", (String) null, null).status()).isEqualTo(401);
    }

    @Test
    void aMapperWithoutACallerFailsInsteadOfReturningRows() {
        var id = Long.parseLong(log("bare-thread-1", visit()).id());

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> records.find(id))
                .withRootCauseInstanceOf(NoCaller.class);
    }

    @Test
    void aCallerWithoutGrantsSeesNothing() {
        var id = Long.parseLong(log("no-grants-1", visit()).id());
        var nobody = new Caller("console:nobody", CallerKind.CONSOLE, null, List.of(), java.util.Set.of());
        var county = new Caller(
                "console:county", CallerKind.CONSOLE, null, List.of(Grant.division("622921")), java.util.Set.of());
        var sibling = new Caller(
                "console:sibling", CallerKind.CONSOLE, null, List.of(Grant.division("622922")), java.util.Set.of());

        assertThat(Callers.as(nobody, () -> records.find(id))).isNull();
        assertThat(Callers.as(sibling, () -> records.find(id))).isNull();
        assertThat(Callers.as(county, () -> records.find(id))).isNotNull();
    }

    @Test
    void digestsAndStatesTellTheSameRecords() {
        log("digest-1-key", visit());
        var job = InternalTokens.of("stats-service", TestServers.keys().directory(), Clock.systemUTC())
                .job("visit-service");

        var digests = sendTo("/internal/v1/digests/care-record", job);
        var states = sendTo("/internal/v1/states/care-record?size=1000", job);

        var counted = digests.at("/buckets")
                .valueStream()
                .mapToLong(bucket -> bucket.at("/count").asLong())
                .sum();
        assertThat(states.at("/items").size()).isEqualTo((int) counted).isPositive();
    }

    private static LogCareRecord visit() {
        return Entries.visit(HOUSEHOLD, OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1));
    }

    private static RecipientChanged person(long id, RecipientCategory category) {
        return new RecipientChanged(
                id,
                1,
                List.of(new RecipientChanged.Span(
                        START, null, HOUSEHOLD, VILLAGE, category, List.of(), RecipientStatus.ACTIVE)));
    }

    private static String json(Object event) {
        return AixinJson.mapper().writeValueAsString(event);
    }

    record Answer(int status, JsonNode body, org.springframework.http.HttpHeaders headers) {

        String id() {
            return body.at("/id").asString();
        }

        String code() {
            return body.at("/code").asString();
        }

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private Answer log(String key, LogCareRecord body) {
        return call(HttpMethod.POST, "", CADRE, body, "Idempotency-Key", key);
    }

    private Answer call(HttpMethod method, String path, long cadre, Object body, String... headers) {
        return send(
                method,
                path,
                tokenOf(Caller.cadre(cadre)),
                body == null ? null : AixinJson.mapper().writeValueAsString(body),
                headers);
    }

    private Answer send(HttpMethod method, String path, long cadre, String body, String... headers) {
        return send(method, path, tokenOf(Caller.cadre(cadre)), body, headers);
    }

    private static String tokenOf(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(caller, "visit-service");
    }

    private JsonNode sendTo(String path, String token) {
        return AixinJson.mapper()
                .readTree(RestClient.create("http://127.0.0.1:" + port)
                        .get()
                        .uri(path)
                        .header("Authorization", "Bearer " + token)
                        .retrieve()
                        .body(String.class));
    }

    private Answer send(HttpMethod method, String path, String token, String body, String... headers) {
        var request = RestClient.create("http://127.0.0.1:" + port)
                .method(method)
                .uri(java.net.URI.create("http://127.0.0.1:" + port + "/internal/v1/care-records" + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> {
            var text = new String(answer.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Answer(
                    answer.getStatusCode().value(),
                    AixinJson.mapper().readTree(text.isEmpty() ? "{}" : text),
                    answer.getHeaders());
        });
    }
}
