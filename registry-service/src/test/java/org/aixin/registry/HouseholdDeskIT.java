package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.contracts.registry.RegroupingKind;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a township does when families become one or two. */
class HouseholdDeskIT extends RegistryUnderTest {

    private static final String HOUSEHOLDS = "/api/console/v1/households/";
    private static final Caller CLERK_OF_TOWNSHIP = desk("901", TOWNSHIP);
    private static final Caller SIBLING = desk("902", "622922");
    private static final Caller PROVINCE = new Caller(
            "console:903",
            CallerKind.CONSOLE,
            null,
            List.of(Grant.province()),
            Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE"));
    private static final String TODAY = BusinessDays.today(Clock.systemUTC()).toString();

    private static long ids = 1_900_000_000_000_090_000L;

    private long kept;
    private long other;

    @BeforeEach
    void twoFamilies() {
        kept = family(VILLAGE);
        other = family(VILLAGE);
    }

    @Test
    void aFamilyThatGoesUpInAnotherTakesEverybodyAlongAndStaysToBeRead() throws SQLException {
        var stays = person("马大爷", kept);
        var orphan = person("马小孤", other);
        var left = person("马大娘", other);
        changed(
                "/recipients/" + left,
                1,
                "{\"from\":\"2025-01-01\",\"status\":\"EXITED\",\"exitReason\":\"DECEASED\"}");

        var preview = post(HOUSEHOLDS + kept + "/merger-previews", CLERK_OF_TOWNSHIP, other());
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(texts(preview.body().at("/people"), "/id", "/name")).containsExactly(orphan + " 马*", left + " 马*");
        assertThat(preview.body().at("/carer").isNull()).isTrue();

        var merged = merge(CLERK_OF_TOWNSHIP, kept, 1, other, 1);

        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(household(kept).at("/people").size()).isEqualTo(3);
        assertThat(household(kept).at("/version").asLong()).isEqualTo(2);
        assertThat(household(other).at("/people").size()).isZero();
        assertThat(household(other).at("/mergedIntoId").stringValue()).isEqualTo(Long.toString(kept));
        assertThat(state("recipient", orphan).at("/spans").toString())
                .contains(
                        "\"to\":\"" + TODAY + "\",\"householdId\":\"" + other, "\"to\":null,\"householdId\":\"" + kept);
        assertThat(state("recipient", stays).at("/spans").size()).isEqualTo(1);

        assertThat(texts(history(kept), "/kind", "/goesOn", "/otherId", "/actor", "/peopleInAll"))
                .containsExactly("MERGER true " + other + " console:901 2");
        assertThat(texts(history(other), "/kind", "/goesOn", "/otherId")).containsExactly("MERGER false " + kept);
        assertThat(texts(
                        get("/api/console/v1/recipients/" + orphan + "/changes", CLERK_OF_TOWNSHIP)
                                .body()
                                .at("/items"),
                        "/type",
                        "/state",
                        "/from"))
                .containsExactly("MODIFY EFFECTIVE " + TODAY);
        var told = lastEvent(kept);
        assertThat(told).isEqualTo(AixinJson.mapper().treeToValue(state("household", kept), HouseholdChanged.class));
        assertThat(told.regroupings()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(RegroupingKind.MERGER);
            assertThat(one.otherId()).isEqualTo(other);
            assertThat(one.people())
                    .containsExactly(new HouseholdChanged.Moved(orphan, 2), new HouseholdChanged.Moved(left, 3));
        });
        assertThat(auditOf("household:" + kept)).containsExactly("HOUSEHOLDS_MERGED console:901");

        assertThat(get("/api/console/v1/households?division=" + VILLAGE + "&size=200", CLERK_OF_TOWNSHIP)
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.at("/id").asLong()))
                .contains(kept)
                .doesNotContain(other);
        assertThat(refused("/recipients", "[" + recipient(null, other, "马小来", idNumber()) + "]")
                        .errors())
                .as("nobody comes to live where there is no household any more")
                .containsExactly("[0].householdId unknown-household");
        assertThat(merge(CLERK_OF_TOWNSHIP, other, 2, kept, 2).code()).isEqualTo("household-gone");
        assertThat(merge(CLERK_OF_TOWNSHIP, family(VILLAGE), 1, other, 2).errors())
                .containsExactly("otherId household-merged");
    }

    @Test
    void whatAFamilyReceivesAsAWholeGoesUpWithIt() {
        person("马大爷", kept);
        person("马大娘", other);
        receives(kept, "DIBAO");
        receives(other, "DIBAO");
        receives(other, "RIGID_EXPENSE");

        assertThat(merge(CLERK_OF_TOWNSHIP, kept, 1, other, 1).status()).isEqualTo(200);

        assertThat(texts(
                        get(HOUSEHOLDS + kept + "/benefit-enrolments", CLERK_OF_TOWNSHIP)
                                .body()
                                .at("/items"),
                        "/programme",
                        "/state",
                        "/history/0/action"))
                .as("the same benefit is not received twice")
                .containsExactlyInAnyOrder(
                        "DIBAO RUNNING ENTERED", "DIBAO WITHDRAWN MERGED", "RIGID_EXPENSE RUNNING MERGED");
        assertThat(enters(other, "DIBAO_EDGE").status())
                .as("nothing is entered where there is no household any more")
                .isEqualTo(404);
    }

    private Answer enters(long household, String programme) {
        return post(
                HOUSEHOLDS + household + "/benefit-enrolments",
                CLERK_OF_TOWNSHIP,
                "{\"programme\":\"%s\",\"firstMonth\":\"2025-01\"}".formatted(programme));
    }

    private void receives(long household, String programme) {
        var entered = enters(household, programme);
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
    }

    @Test
    void whoMarriesOutMakesAHouseholdElsewhere() {
        var stays = person("马大爷", kept);
        var son = person("马小伙", kept);
        var split =
                "{\"recipientIds\":[\"%d\"],\"divisionCode\":\"%s\",\"registerNumber\":\"临县韩 0207\",\"sameCadre\":true}"
                        .formatted(son, TOWNSHIP);

        assertThat(post(
                                HOUSEHOLDS + kept + "/splits",
                                CLERK_OF_TOWNSHIP,
                                "{\"recipientIds\":[\"%d\",\"%d\"]}".formatted(son, stays),
                                "If-Match",
                                "1")
                        .errors())
                .containsExactly("recipientIds nobody-stays");
        assertThat(post(
                                HOUSEHOLDS + kept + "/splits",
                                CLERK_OF_TOWNSHIP,
                                "{\"recipientIds\":[\"%d\"]}".formatted(person("牛大爷", other)),
                                "If-Match",
                                "1")
                        .errors())
                .containsExactly("recipientIds not-in-household");
        assertThat(post(
                                HOUSEHOLDS + kept + "/split-previews",
                                CLERK_OF_TOWNSHIP,
                                split.replace(TOWNSHIP, OTHER_VILLAGE))
                        .errors())
                .as("beyond the grants")
                .containsExactly("divisionCode unknown-village");
        var preview = post(HOUSEHOLDS + kept + "/split-previews", CLERK_OF_TOWNSHIP, split)
                .body();
        assertThat(preview.at("/division/code").asString()).isEqualTo(TOWNSHIP);

        var done = post(HOUSEHOLDS + kept + "/splits", CLERK_OF_TOWNSHIP, split, "If-Match", "1");

        assertThat(done.status()).as(done.body().toString()).isEqualTo(201);
        var fresh = done.body().at("/otherId").asLong();
        assertThat(texts(household(fresh).at("/people"), "/id")).containsExactly(Long.toString(son));
        assertThat(household(fresh).at("/division/code").asString()).isEqualTo(TOWNSHIP);
        assertThat(household(fresh).at("/registerNumber").asString()).isEqualTo("***");
        assertThat(household(kept).at("/registerNumber").isNull()).isTrue();
        assertThat(texts(household(kept).at("/people"), "/id")).containsExactly(Long.toString(stays));
        assertThat(texts(history(fresh), "/kind", "/goesOn", "/otherId", "/sameCadre"))
                .containsExactly("SPLIT false " + kept + " true");
        assertThat(lastEvent(kept).regroupings())
                .extracting(HouseholdChanged.Regrouping::sameCadre)
                .containsExactly(true);
        assertThat(post(HOUSEHOLDS + kept + "/splits", CLERK_OF_TOWNSHIP, split, "If-Match", "1")
                        .status())
                .as("somebody was quicker")
                .isEqualTo(412);
    }

    @Test
    void whoWillCareForThemIsToldBefore() {
        person("马大爷", kept);
        var goes = person("马小伙", kept);
        person("马小孤", other);
        var own = cadre("王干部");
        var others = cadre("李干部");
        paired(own, kept);
        paired(others, other);

        await().untilAsserted(() -> {
            var merger = post(HOUSEHOLDS + kept + "/merger-previews", CLERK_OF_TOWNSHIP, other())
                    .body();
            assertThat(merger.at("/carer/name").asString()).isEqualTo("王干部");
            assertThat(texts(merger.at("/ended"), "/name")).containsExactly("李干部");
        });
        changed("/cadres/" + own, 1, "{\"from\":\"2026-01-01\",\"active\":false}");
        var merger = post(HOUSEHOLDS + kept + "/merger-previews", CLERK_OF_TOWNSHIP, other())
                .body();
        assertThat(merger.at("/carer/name").asString()).as("who serves goes on").isEqualTo("李干部");
        assertThat(texts(merger.at("/ended"), "/name")).containsExactly("王干部");

        var split = post(
                        HOUSEHOLDS + kept + "/split-previews",
                        CLERK_OF_TOWNSHIP,
                        "{\"recipientIds\":[\"%d\"],\"sameCadre\":true}".formatted(goes))
                .body();
        assertThat(split.at("/carer").isNull() && split.at("/carerThere").isNull())
                .as(split.toString())
                .isTrue();
    }

    @Test
    void whoseHouseholdsTheyAre() {
        person("马大爷", kept);
        var elsewhere = person("马小伙", other);
        assertThat(merge(SIBLING, kept, 1, other, 1).status()).isEqualTo(404);
        assertThat(get(HOUSEHOLDS + kept + "/history", SIBLING).status()).isEqualTo(404);
        assertThat(merge(CLERK_OF_TOWNSHIP, kept, 1, OTHER_HOUSEHOLD, 1).errors())
                .containsExactly("otherId unknown-household");
        assertThat(merge(CLERK_OF_TOWNSHIP, kept, 1, kept, 1).errors()).containsExactly("otherId household-itself");
        assertThat(merge(CLERK, kept, 1, other, 1).status())
                .as("REGISTRY_WRITE alone")
                .isEqualTo(403);
        assertThat(merge(CLERK_OF_TOWNSHIP, kept, 1, other, 7).status())
                .as("the other one was looked at in another version")
                .isEqualTo(412);
        assertThat(post(HOUSEHOLDS + kept + "/mergers", CLERK_OF_TOWNSHIP, other().replace("}", ",\"otherVersion\":1}"))
                        .status())
                .isEqualTo(428);
        registered("/households", """
                [{"id":"%d","divisionCode":"%s","kind":"INSTITUTION"}]
                """.formatted(++ids, VILLAGE));
        assertThat(merge(CLERK_OF_TOWNSHIP, kept, 1, ids, 1).errors()).containsExactly("otherId not-a-family");

        changed(
                "/recipients/" + elsewhere,
                1,
                "{\"from\":\"2026-01-01\",\"divisionCode\":\"%s\"}".formatted(OTHER_VILLAGE));
        assertThat(merge(CLERK_OF_TOWNSHIP, kept, 1, other, 1).errors())
                .as("somebody of it is in the care of another county")
                .containsExactly("otherId people-elsewhere");
        assertThat(merge(PROVINCE, kept, 1, other, 1).status()).isEqualTo(200);
        assertThat(state("recipient", elsewhere).at("/spans/2/divisionCode").asString())
                .isEqualTo(VILLAGE);
    }

    private String other() {
        return "{\"otherId\":\"%d\"}".formatted(other);
    }

    private Answer merge(Caller caller, long into, long version, long from, long otherVersion) {
        return post(
                HOUSEHOLDS + into + "/mergers",
                caller,
                "{\"otherId\":\"%d\",\"otherVersion\":%d}".formatted(from, otherVersion),
                "If-Match",
                Long.toString(version));
    }

    private long family(String division) {
        var id = ++ids;
        registered(
                "/households", "[{\"id\":\"%d\",\"divisionCode\":\"%s\",\"kind\":\"FAMILY\"}]".formatted(id, division));
        return id;
    }

    private long person(String name, long household) {
        var id = ++ids;
        registered("/recipients", "[" + recipient(Long.toString(id), household, name, idNumber()) + "]");
        return id;
    }

    private long cadre(String name) {
        var id = ++ids;
        registered("/cadres", """
                [{"id":"%d","name":"%s","idNumber":"%s","phone":"12000009001","unitId":"%d","level":"COUNTY",
                  "rank":"STAFF","from":"2024-01-01"}]
                """.formatted(id, name, idNumber(), BUREAU));
        return id;
    }

    private static void paired(long cadre, long household) {
        var event = new PairingChanged(
                ++ids, 1, cadre, household, List.of(), PairingTitle.LOVE_FAMILY, LocalDate.of(2024, 1, 1), null, null);
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(PairingChanged.TOPIC);
            topics.send(PairingChanged.TOPIC, event.key(), AixinJson.mapper().writeValueAsString(event));
        }
    }

    private JsonNode household(long id) {
        return get(HOUSEHOLDS + id, CLERK_OF_TOWNSHIP).body();
    }

    private JsonNode history(long id) {
        return get(HOUSEHOLDS + id + "/history", CLERK_OF_TOWNSHIP).body();
    }

    private JsonNode state(String aggregate, long id) {
        return getAsJob("/internal/v1/states/" + aggregate + "?size=1&after=" + (id - 1), "stats-service")
                .body()
                .at("/items/0");
    }

    private static HouseholdChanged lastEvent(long id) {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            return AixinJson.mapper()
                    .readValue(topics.awaitValue(HouseholdChanged.TOPIC, Long.toString(id)), HouseholdChanged.class);
        }
    }

    private static List<String> texts(JsonNode list, String... fields) {
        return list.valueStream()
                .map(one -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> one.at(field).asString(""))
                                .toList()))
                .toList();
    }

    private static List<String> auditOf(String subject) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select event, actor from registry_audit.audit_event where subject = '"
                                + subject + "' order by id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
            return found;
        }
    }

    private static Caller desk(String account, String division) {
        return new Caller(
                "console:" + account,
                CallerKind.CONSOLE,
                null,
                List.of(Grant.division(division)),
                Set.of("REGISTRY_READ", "REGISTRY_WRITE", "RECIPIENT_CHANGE"));
    }
}
