package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Care that is paused, and goes on again. */
class SuspendingIT extends RegistryUnderTest {

    private static final String CHANGES = "/api/console/v1/recipient-changes";
    private static final String COUNTY_CODE = "622928";
    private static final String TOWN = "622928100";
    private static final long HOME = 1_900_000_000_000_009_101L;
    private static final Caller CLERK_OF_TOWN = desk("951", TOWN);
    private static final Caller SECOND_CLERK = desk("952", TOWN);
    private static final Caller COUNTY = desk("953", COUNTY_CODE);
    private static final LocalDate TODAY = BusinessDays.today(Clock.systemUTC());

    private static long people = 1_900_000_000_000_009_200L;

    @BeforeEach
    void aTown() {
        registered("/divisions", """
                [{"code":"622928","name":"永新县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622928100","name":"城关镇","level":"TOWNSHIP","parentCode":"622928","from":"2020-01-01"}]
                """);
        registered(
                "/households", "[{\"id\":\"%d\",\"divisionCode\":\"%s\",\"kind\":\"FAMILY\"}]".formatted(HOME, TOWN));
    }

    @Test
    void careIsPausedForAReasonAndGoesOnOnceTheCountyConfirmsIt() {
        var person = person("马小停");

        assertThat(propose("SUSPEND", person, 1, "\"from\":\"2025-03-10\"").errors())
                .containsExactly("suspensionReason required");
        assertThat(propose("SUSPEND", person, 1, "\"suspensionReason\":\"OTHER\"")
                        .errors())
                .containsExactly("note required");
        assertThat(propose("RESUME", person, 1, "\"from\":\"2025-03-10\"").errors())
                .containsExactly("type not-suspended");
        var pause = proposed(
                "SUSPEND",
                person,
                1,
                "\"from\":\"2025-03-10\",\"suspensionReason\":\"IN_HOSPITAL\",\"note\":\"县医院证明\"");
        assertThat(text(pause, "/confirmation")).isEqualTo("COUNTY");
        assertThat(text(page(person), "/status")).as("not yet").isEqualTo("ACTIVE");
        assertThat(decide(SECOND_CLERK, pause).code()).isEqualTo("for-the-county");
        confirmed(pause);

        assertThat(text(page(person), "/status")).isEqualTo("SUSPENDED");
        assertThat(listed("SUSPENDED")).contains(person);
        assertThat(listed("ACTIVE")).doesNotContain(person);
        assertThat(pause.at("/differences").toString())
                .isEqualTo("[{\"field\":\"STATUS\",\"before\":\"ACTIVE\",\"after\":\"SUSPENDED\"},"
                        + "{\"field\":\"SUSPENSION_REASON\",\"before\":null,\"after\":\"IN_HOSPITAL\"}]");
        assertThat(propose("SUSPEND", person, 2, "\"suspensionReason\":\"AWAY\"")
                        .errors())
                .containsExactly("type already-suspended");
        assertThat(propose("RE_ENTRY", person, 2, "\"from\":\"2025-06-01\"").errors())
                .as("nobody has left")
                .containsExactly("type not-exited");
        assertThat(propose("RESUME", person, 2, "\"from\":\"2025-03-09\"").errors())
                .containsExactly("from day-before-suspension");
        confirmed(proposed("RESUME", person, 2, "\"from\":\"2025-05-20\""));

        assertThat(text(page(person), "/status")).isEqualTo("ACTIVE");
        assertThat(propose("SUSPEND", person, 3, "\"from\":\"2025-05-01\",\"suspensionReason\":\"AWAY\"")
                        .errors())
                .as("a later pause does not swallow the earlier one")
                .containsExactly("from day-before-care");
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            await().untilAsserted(() -> assertThat(topics.awaitValue(RecipientChanged.TOPIC, Long.toString(person)))
                    .contains("\"version\":3", "\"status\":\"SUSPENDED\"")
                    .doesNotContain("IN_HOSPITAL"));
        }
        assertThat(get("/api/console/v1/recipients/" + person + "/changes", COUNTY)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(one ->
                                text(one, "/type") + " " + text(one, "/from") + " " + text(one, "/decidedBy/actor")))
                .containsExactly("RESUME 2025-05-20 console:953", "SUSPEND 2025-03-10 console:953");
    }

    @Test
    void onlyWhoIsInCareIsCountedAndThePauseIsNeitherEntryNorExit() {
        var before = movements("2025-09-01", "2025-09-30");
        var person = person("马小算");
        confirmed(proposed("SUSPEND", person, 1, "\"from\":\"2025-09-10\",\"suspensionReason\":\"AWAY\""));

        var paused = movements("2025-09-01", "2025-09-30");
        assertThat(difference(before, paused, "/total/after")).isZero();
        assertThat(difference(before, paused, "/total/before")).isEqualTo(1);
        assertThat(difference(before, paused, "/total/departed")).isEqualTo(1);
        assertThat(difference(before, paused, "/total/exited")).isZero();
        assertThat(paused.at("/reasons").valueStream().map(one -> text(one, "/reason")))
                .contains("SUSPENDED");

        confirmed(proposed("RESUME", person, 2, "\"from\":\"2025-09-20\""));
        var resumed = movements("2025-09-01", "2025-09-30");
        assertThat(difference(before, resumed, "/total/after")).isEqualTo(1);
        assertThat(difference(before, resumed, "/total/added")).isZero();
        assertThat(difference(before, resumed, "/total/arrived")).isEqualTo(1);
        assertThat(resumed.at("/reasons").valueStream().map(one -> text(one, "/reason")))
                .contains("SUSPENDED", "RESUMED");
    }

    @Test
    void aPauseOfADayToComeIsToldAndCanBeCalledOff() {
        var person = person("马小待");
        var day = TODAY.plusDays(30);
        confirmed(proposed("SUSPEND", person, 1, "\"from\":\"%s\",\"suspensionReason\":\"AWAY\"".formatted(day)));

        assertThat(text(page(person), "/status")).isEqualTo("ACTIVE");
        assertThat(text(page(person), "/turnsOn")).isEqualTo(day.toString());
        assertThat(page(person).at("/leavesOn").isNull()).isTrue();
        confirmed(proposed("RESUME", person, 2, "\"from\":\"%s\"".formatted(day)));
        assertThat(page(person).at("/turnsOn").isNull()).isTrue();
        assertThat(state(person).at("/spans").size()).isEqualTo(1);

        confirmed(proposed("SUSPEND", person, 3, "\"suspensionReason\":\"UNREACHABLE\""));
        confirmed(proposed("RESUME", person, 4, "\"from\":\"%s\"".formatted(day)));
        assertThat(text(page(person), "/status")).isEqualTo("SUSPENDED");
        assertThat(text(page(person), "/turnsOn")).isEqualTo(day.toString());
        confirmed(proposed("RESUME", person, 5, "\"from\":\"%s\"".formatted(TODAY)));
        assertThat(text(page(person), "/status")).as("sooner than that").isEqualTo("ACTIVE");
        assertThat(state(person).at("/spans").size()).isEqualTo(1);
    }

    @Test
    void whoseCareIsPausedMayLeaveAndWhoHasLeftIsNotPaused() {
        var person = person("马小退");
        confirmed(proposed("SUSPEND", person, 1, "\"from\":\"2025-03-10\",\"suspensionReason\":\"UNDER_REVIEW\""));
        confirmed(proposed("EXIT", person, 2, "\"from\":\"2025-04-01\",\"exitReason\":\"NO_LONGER_DESTITUTE\""));

        assertThat(propose("SUSPEND", person, 3, "\"suspensionReason\":\"AWAY\"")
                        .errors())
                .containsExactly("type already-exited");
        assertThat(propose("RESUME", person, 3, "\"from\":\"2025-05-01\"").errors())
                .containsExactly("type not-suspended");
        assertThat(state(person).at("/spans").valueStream().map(span -> text(span, "/status")))
                .containsExactly("ACTIVE", "SUSPENDED", "EXITED");
    }

    @Test
    void aPauseThatWasLoadedIsOneInTheHistoryAsWell() {
        var person = person("马小载");
        changed("/recipients/" + person, 1, "{\"from\":\"2025-03-10\",\"status\":\"SUSPENDED\"}");
        changed("/recipients/" + person, 2, "{\"from\":\"2025-04-10\",\"status\":\"ACTIVE\"}");

        assertThat(get("/api/console/v1/recipients/" + person + "/changes", COUNTY)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(one -> text(one, "/type")))
                .containsExactly("RESUME", "SUSPEND");
    }

    @Test
    void aCadreDoesNotPauseCare() {
        var person = person("马小干");
        var cadre = new Caller("cadre:77", CallerKind.CADRE, 77L, List.of(Grant.self(77)), Set.of());

        assertThat(post(
                                "/internal/v1/correction-proposals",
                                cadre,
                                command("SUSPEND", person, 1, "\"suspensionReason\":\"AWAY\""),
                                "Idempotency-Key",
                                "suspend-1")
                        .errors())
                .containsExactly("type for-offices");
    }

    private long person(String name) {
        var id = ++people;
        registered("/recipients", "[" + recipient(Long.toString(id), HOME, name, idNumber()) + "]");
        return id;
    }

    private static String command(String type, long person, long version, String fields) {
        return "{\"type\":\"%s\",\"recipientId\":\"%d\",\"recipientVersion\":%d,%s}"
                .formatted(type, person, version, fields);
    }

    private Answer propose(String type, long person, long version, String fields) {
        return post(CHANGES, CLERK_OF_TOWN, command(type, person, version, fields));
    }

    private JsonNode proposed(String type, long person, long version, String fields) {
        var answer = propose(type, person, version, fields);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private Answer decide(Caller caller, JsonNode change) {
        return post(
                CHANGES + "/" + text(change, "/id") + "/approval",
                caller,
                null,
                "If-Match",
                change.at("/version").asString());
    }

    private void confirmed(JsonNode change) {
        var answer = decide(COUNTY, change);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private JsonNode page(long person) {
        return get("/api/console/v1/recipients/" + person, COUNTY).body();
    }

    private List<Long> listed(String status) {
        return get("/api/console/v1/recipients?size=200&division=" + TOWN + "&status=" + status, COUNTY)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> Long.valueOf(text(one, "/id")))
                .toList();
    }

    private JsonNode movements(String from, String to) {
        var answer = get("/api/console/v1/movements?division=" + TOWN + "&from=" + from + "&to=" + to, COUNTY);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static int difference(JsonNode before, JsonNode after, String figure) {
        return after.at(figure).asInt() - before.at(figure).asInt();
    }

    private JsonNode state(long person) {
        return getAsJob("/internal/v1/states/recipient?size=1&after=" + (person - 1), "stats-service")
                .body()
                .at("/items/0");
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static Caller desk(String name, String division) {
        return new Caller(
                "console:" + name,
                CallerKind.CONSOLE,
                null,
                List.of(Grant.division(division)),
                Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE", "RECIPIENT_CHANGE_APPROVE"));
    }
}
