package org.aixin.visit.carerecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two people turn out to be one, and are two again; the records about them follow. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=visit-service", "management.server.port=0"})
@RealServers(
        schema = "visit",
        needs = {Link.DATABASE, Link.KAFKA})
class MergedPeopleIT {

    private static final long FIRST = 1_900_000_000_000_015_200L;
    private static final long HOUSEHOLD = FIRST;
    private static final long KEPT = FIRST + 1;
    private static final long GONE = FIRST + 2;
    private static final long GRANDMOTHER = FIRST + 3;
    private static final long CADRE = FIRST + 4;
    private static final long PAIRING = FIRST + 5;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = BusinessDays.today(Clock.systemUTC());

    private static TestTopics topics;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void crypto(DynamicPropertyRegistry registry) throws IOException {
        Village.keys(registry);
    }

    @BeforeAll
    static void aHouseholdInWhichSomebodyStandsTwice() {
        topics = TestTopics.on(TestServers.kafka().address());
        topics.create(CadreChanged.TOPIC, RecipientChanged.TOPIC, PairingChanged.TOPIC);
        send(
                CadreChanged.TOPIC,
                CADRE,
                new CadreChanged(
                        CADRE,
                        1,
                        List.of(new CadreChanged.Span(
                                START, null, Village.UNIT, CadreLevel.COUNTY, CadreRank.SECTION, true))));
        send(RecipientChanged.TOPIC, GONE, new RecipientChanged(GONE, 1, List.of(lives(RecipientCategory.ORPHAN))));
        send(
                RecipientChanged.TOPIC,
                GRANDMOTHER,
                new RecipientChanged(GRANDMOTHER, 1, List.of(lives(RecipientCategory.DESTITUTE))));
        send(PairingChanged.TOPIC, PAIRING, pairing(PAIRING, HOUSEHOLD, GONE, GRANDMOTHER));
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @Test
    void theRecordsNameTheOneWhoStaysCountWhatTheyCountedAndComeBackWhenItIsUndone() {
        await().untilAsserted(() ->
                assertThat(log(TODAY.minusDays(1)).at("/recipientIds").size()).isEqualTo(2));
        var record = log(TODAY.minusDays(2));
        var id = record.at("/id").asString();
        assertThat(people(record)).containsExactly(GONE, GRANDMOTHER);
        var before = event(id, 1);

        send(
                RecipientChanged.TOPIC,
                GONE,
                new RecipientChanged(
                        GONE,
                        2,
                        List.of(
                                span(START, TODAY, RecipientCategory.ORPHAN, RecipientStatus.ACTIVE),
                                span(TODAY, null, RecipientCategory.ORPHAN, RecipientStatus.EXITED)),
                        new RecipientChanged.MergedInto(KEPT, 7)));

        await().untilAsserted(() -> assertThat(people(one(id))).containsExactly(KEPT, GRANDMOTHER));
        assertThat(one(id).at("/version").asLong()).isEqualTo(2);
        assertThat(one(id).at("/note").asString()).as("what was typed stays").isEqualTo("老人精神很好");
        assertThat(countedIn(event(id, 2))).isEqualTo(countedIn(before));
        assertThat(people(log(TODAY.minusDays(3))))
                .as("what comes late is about the one who stays")
                .containsExactly(KEPT, GRANDMOTHER);

        send(RecipientChanged.TOPIC, GONE, new RecipientChanged(GONE, 3, List.of(lives(RecipientCategory.ORPHAN))));

        await().untilAsserted(() -> assertThat(people(one(id))).containsExactly(GONE, GRANDMOTHER));
        var after = event(id, 3);
        assertThat(after.recipients()).isEqualTo(before.recipients());
        assertThat(countedIn(after)).isEqualTo(countedIn(before));
    }

    @Test
    void whoStoodTwiceInOneHouseholdIsInARecordOfThatTimeOnceWhenItComesLate() {
        var home = FIRST + 10;
        var stays = FIRST + 11;
        var goes = FIRST + 12;
        var both = List.of(span(home, START, null, RecipientCategory.DESTITUTE, RecipientStatus.ACTIVE));
        send(RecipientChanged.TOPIC, stays, new RecipientChanged(stays, 1, both));
        send(RecipientChanged.TOPIC, goes, new RecipientChanged(goes, 1, both));
        send(PairingChanged.TOPIC, FIRST + 13, pairing(FIRST + 13, home, stays, goes));
        await().untilAsserted(() ->
                assertThat(people(contact(home, TODAY.minusDays(1), null))).containsExactly(stays, goes));

        send(
                RecipientChanged.TOPIC,
                goes,
                new RecipientChanged(
                        goes,
                        2,
                        List.of(
                                span(home, START, TODAY, RecipientCategory.DESTITUTE, RecipientStatus.ACTIVE),
                                span(home, TODAY, null, RecipientCategory.DESTITUTE, RecipientStatus.EXITED)),
                        new RecipientChanged.MergedInto(stays, 7)));

        await().untilAsserted(() ->
                assertThat(people(contact(home, TODAY.minusDays(2), null))).containsExactly(stays));
        assertThat(people(contact(home, TODAY.minusDays(3), List.of(stays)))).containsExactly(stays);
        assertThat(people(contact(home, TODAY.minusDays(3), List.of(goes)))).containsExactly(stays);
    }

    /** What of a record adds up. */
    private static String countedIn(CareRecordChanged event) {
        return event.kind() + " " + event.occurredOn() + " " + event.pairingId() + " " + event.unitId() + " "
                + event.divisionCode() + " "
                + event.recipients().stream()
                        .map(CareRecordChanged.Recipient::category)
                        .sorted()
                        .toList()
                + event.policies() + event.aid() + event.hazards() + event.goodDeeds() + event.difficultiesResolved();
    }

    private JsonNode log(LocalDate day) {
        return log(Entries.visit(HOUSEHOLD, on(day)));
    }

    private JsonNode contact(long household, LocalDate day, @Nullable List<Long> people) {
        return log(Entries.contact(household, on(day), people));
    }

    private JsonNode log(LogCareRecord entry) {
        return service()
                .call(
                        HttpMethod.POST,
                        "",
                        CADRE,
                        entry,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body();
    }

    private static OffsetDateTime on(LocalDate day) {
        return OffsetDateTime.of(day.atTime(3, 0), ZoneOffset.UTC);
    }

    private JsonNode one(String id) {
        return service().call(HttpMethod.GET, "/" + id, CADRE, null).body();
    }

    private CareRecordClient service() {
        return new CareRecordClient(port);
    }

    private static List<Long> people(JsonNode record) {
        return record.at("/recipientIds")
                .valueStream()
                .map(one -> Long.valueOf(one.asString()))
                .toList();
    }

    private static CareRecordChanged event(String id, long version) {
        return await().until(
                        () -> AixinJson.mapper()
                                .readValue(topics.awaitValue(CareRecordChanged.TOPIC, id), CareRecordChanged.class),
                        event -> event.version() == version);
    }

    private static RecipientChanged.Span lives(RecipientCategory category) {
        return span(START, null, category, RecipientStatus.ACTIVE);
    }

    private static RecipientChanged.Span span(
            LocalDate from, LocalDate to, RecipientCategory category, RecipientStatus status) {
        return span(HOUSEHOLD, from, to, category, status);
    }

    private static RecipientChanged.Span span(
            long household, LocalDate from, LocalDate to, RecipientCategory category, RecipientStatus status) {
        return new RecipientChanged.Span(from, to, household, Village.CODE, category, List.of(), status);
    }

    private static PairingChanged pairing(long id, long household, Long... people) {
        return new PairingChanged(
                id, 1, CADRE, household, List.of(people), PairingTitle.LOVE_FAMILY, START, null, null);
    }

    private static void send(String topic, long key, Object event) {
        topics.send(topic, Long.toString(key), AixinJson.mapper().writeValueAsString(event));
    }
}
