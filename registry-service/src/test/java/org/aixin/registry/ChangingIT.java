package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangingIT extends RegistryUnderTest {

    @Test
    void aCadreWhoMovesKeepsTheHistory() {
        cadre("1900000000000000401", BUREAU);

        var answer = changed(
                "/cadres/1900000000000000401", 1, "{\"from\":\"2025-06-01\",\"unitId\":\"%d\"}".formatted(OFFICE));

        assertThat(answer.body().toString()).isEqualTo("{\"id\":\"1900000000000000401\",\"version\":2}");
        assertThat(state("cadre", "1900000000000000401").at("/spans").toString())
                .isEqualTo(("[{'from':'2024-01-01','to':'2025-06-01','unitId':'%d','level':'COUNTY','rank':'STAFF',"
                                + "'active':true},{'from':'2025-06-01','to':null,'unitId':'%d','level':'COUNTY',"
                                + "'rank':'STAFF','active':true}]")
                        .formatted(BUREAU, OFFICE)
                        .replace('\'', '"'));
    }

    @Test
    void aCadreWhoLeavesIsPublishedInactive() {
        cadre("1900000000000000402", BUREAU);
        changed("/cadres/1900000000000000402", 1, "{\"from\":\"2025-06-01\",\"active\":false}");

        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(topics.awaitValue(CadreChanged.TOPIC, "1900000000000000402"))
                            .contains("\"version\":2", "\"active\":false"));
        }
    }

    @Test
    void aChangeOfAnOldVersionIsStale() {
        cadre("1900000000000000403", BUREAU);
        var body = "{\"from\":\"2025-06-01\",\"rank\":\"SECTION\"}";

        assertThat(post("/internal/v1/cadres/1900000000000000403/spans", CLERK, body)
                        .status())
                .isEqualTo(428);
        assertThat(changed("/cadres/1900000000000000403", 1, body).status()).isEqualTo(200);
        assertThat(changed("/cadres/1900000000000000403", 1, body).status()).isEqualTo(412);
    }

    @Test
    void aChangeThatChangesNothingRaisesNoVersion() {
        cadre("1900000000000000404", BUREAU);

        var answer = changed("/cadres/1900000000000000404", 1, "{\"from\":\"2025-06-01\",\"rank\":\"STAFF\"}");

        assertThat(answer.body().at("/version").asLong()).isEqualTo(1);
    }

    @Test
    void aRecipientWhoMovesGoesToTheDivisionOfTheNewHousehold() {
        registered("/recipients", "[" + recipient("1900000000000000411", HOUSEHOLD, "马小禾", idNumber()) + "]");
        var county = console("county", Grant.division("622922"));
        var path = "/internal/v1/recipients/1900000000000000411/spans";
        var exit = "{\"from\":\"2026-02-01\",\"status\":\"EXITED\",\"exitReason\":\"ADOPTED\"}";
        assertThat(post(path, county, exit, "If-Match", "1").status()).isEqualTo(404);

        changed(
                "/recipients/1900000000000000411",
                1,
                "{\"from\":\"2026-01-01\",\"householdId\":\"%d\"}".formatted(OTHER_HOUSEHOLD));

        assertThat(state("recipient", "1900000000000000411")
                        .at("/spans/1/divisionCode")
                        .asString())
                .isEqualTo(OTHER_VILLAGE);
        assertThat(post(path, county, exit, "If-Match", "2").status()).isEqualTo(200);
        assertThat(state("recipient", "1900000000000000411")
                        .at("/spans/2/status")
                        .asString())
                .isEqualTo("EXITED");
    }

    @Test
    void anExitNeedsItsReason() {
        registered("/recipients", "[" + recipient("1900000000000000412", HOUSEHOLD, "马小禾", idNumber()) + "]");

        var answer = changed("/recipients/1900000000000000412", 1, "{\"from\":\"2026-01-01\",\"status\":\"EXITED\"}");

        assertThat(answer.errors()).containsExactly("exitReason exit-and-reason");
        assertThat(changed("/recipients/1900000000000000412", 1, "{\"from\":\"2023-01-01\",\"category\":\"DESTITUTE\"}")
                        .code())
                .isEqualTo("day-before-first");
    }

    @Test
    void aUnitThatMovesTakesItsCadresAlong() {
        registered("/units", """
                [{"id":"1900000000000000421","name":"学校","type":"SCHOOL","managedBy":"%d","divisionCode":"622921",
                  "from":"2023-05-12"}]
                """.formatted(BUREAU));
        cadre("1900000000000000422", 1900000000000000421L);
        var county = console("county", Grant.division("622922"));
        var path = "/internal/v1/cadres/1900000000000000422/spans";
        var leave = "{\"from\":\"2026-02-01\",\"active\":false}";
        assertThat(post(path, county, leave, "If-Match", "1").status()).isEqualTo(404);

        var moved = changed(
                "/units/1900000000000000421",
                1,
                "{\"from\":\"2026-01-01\",\"managedBy\":\"%d\",\"divisionCode\":\"622922\"}".formatted(OFFICE));

        assertThat(moved.body().at("/version").asLong()).isEqualTo(2);
        assertThat(post(path, county, leave, "If-Match", "1").status()).isEqualTo(200);
    }

    @Test
    void aUnitCannotBeManagedByOneBelowIt() {
        var answer = changed(
                "/units/" + OFFICE,
                1,
                "{\"from\":\"2026-01-01\",\"managedBy\":\"%d\",\"divisionCode\":\"622921\"}".formatted(BUREAU));

        assertThat(answer.errors()).containsExactly("managedBy unit-circle");
    }

    @Test
    void aTownshipThatGetsTheCodeOfAnotherCountyIsSeenThereAndNowhereElse() {
        registered("/divisions", """
                [{"code":"622921401","name":"乙乡","level":"TOWNSHIP","parentCode":"622921","from":"2020-01-01"},
                 {"code":"622922401","name":"乙乡","level":"TOWNSHIP","parentCode":"622922","from":"2025-01-01"}]
                """);
        registered("/units", """
                [{"id":"1900000000000003431","name":"乙乡学校","type":"SCHOOL","managedBy":"%d","divisionCode":"622921401",
                  "from":"2023-05-12"}]
                """.formatted(BUREAU));
        cadre("1900000000000003432", 1900000000000003431L);
        registered("/households", """
                [{"id":"1900000000000003433","divisionCode":"622921401","kind":"FAMILY"}]
                """);
        registered(
                "/recipients", "[" + recipient("1900000000000003434", 1900000000000003433L, "牛大爷", idNumber()) + "]");
        assertThat(seenFrom("622921")).containsExactly("1900000000000003432", "1900000000000003434");
        assertThat(seenFrom("622922")).isEmpty();

        var moved = changed("/divisions/622921401", 1, "{\"from\":\"2025-01-01\",\"successors\":[\"622922401\"]}");

        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(seenFrom("622921")).isEmpty();
        assertThat(seenFrom("622922")).containsExactly("1900000000000003432", "1900000000000003434");
        var newcomer = recipient("1900000000000003435", 1900000000000003433L, "马大娘", idNumber());
        assertThat(post("/internal/v1/recipients", console("old", Grant.division("622921")), "[" + newcomer + "]")
                        .errors())
                .containsExactly("[0].householdId unknown-household");
        assertThat(post("/internal/v1/recipients", console("new", Grant.division("622922")), "[" + newcomer + "]")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyRegistersOrMovesAnythingBeyondTheirOwnPlaces() {
        var county = console("county", Grant.division("622922"));
        var outside = List.of(
                List.of(
                        "/divisions",
                        "{\"code\":\"622921501\",\"name\":\"丙乡\",\"level\":\"TOWNSHIP\",\"parentCode\":\"622921\",\"from\":\"2020-01-01\"}",
                        "[0].code unknown-division"),
                List.of(
                        "/divisions",
                        "{\"code\":\"622922501\",\"name\":\"丙乡\",\"level\":\"TOWNSHIP\",\"parentCode\":\"622921\",\"from\":\"2020-01-01\"}",
                        "[0].parentCode unknown-division"),
                List.of(
                        "/units",
                        "{\"name\":\"外单位\",\"type\":\"SCHOOL\",\"divisionCode\":\"622921\",\"from\":\"2023-05-12\"}",
                        "[0].divisionCode unknown-division"),
                List.of(
                        "/households",
                        "{\"divisionCode\":\"622921100206\",\"kind\":\"FAMILY\"}",
                        "[0].divisionCode unknown-village"),
                List.of(
                        "/recipients",
                        recipient(null, HOUSEHOLD, "牛大爷", idNumber()),
                        "[0].householdId unknown-household"));
        for (var one : outside) {
            assertThat(post("/internal/v1" + one.get(0), county, "[" + one.get(1) + "]")
                            .errors())
                    .as(one.toString())
                    .contains(one.get(2));
        }
        for (var path : List.of("/divisions/622921", "/units/" + BUREAU)) {
            var change = "{\"from\":\"2026-01-01\",\"parentCode\":\"622900\",\"divisionCode\":\"622922\"}"
                    .replaceFirst(
                            path.startsWith("/units") ? "\"parentCode\":\"622900\"," : ",\"divisionCode\":\"622922\"",
                            "");
            assertThat(post("/internal/v1" + path + "/spans", county, change, "If-Match", "1")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(post("/internal/v1/units", console("unit", Grant.unit(OFFICE)), """
                        [{"name":"外单位","type":"SCHOOL","managedBy":"%d","divisionCode":"622921","from":"2023-05-12"}]
                        """.formatted(OFFICE))
                        .errors())
                .containsExactly("[0].divisionCode unknown-division");
    }

    private List<String> seenFrom(String division) {
        return post("/internal/v1/labels", console("office", Grant.division(division)), """
                        {"ids":["1900000000000003432","1900000000000003434"]}
                        """)
                .body()
                .valueStream()
                .map(label -> label.at("/id").asString())
                .sorted()
                .toList();
    }

    @Test
    void aTownshipMovesToAnotherCountyAndIsFoundThere() {
        registered("/divisions", """
                [{"code":"622921301","name":"甲乡","level":"TOWNSHIP","parentCode":"622921","from":"2020-01-01"}]
                """);

        var moved = changed("/divisions/622921301", 1, "{\"from\":\"2025-01-01\",\"parentCode\":\"622922\"}");

        assertThat(moved.body().toString()).isEqualTo("{\"id\":\"622921301\",\"version\":2}");
        assertThat(get("/api/console/v1/divisions/622921301", CLERK)
                        .body()
                        .at("/parentCode")
                        .asString())
                .isEqualTo("622922");
        assertThat(children("/api/console/v1/divisions/622922/children", "/code"))
                .contains("622921301");
        assertThat(children("/api/console/v1/divisions/622921/children", "/code"))
                .doesNotContain("622921301");
    }

    @Test
    void aMergedTownshipEndsWithItsSuccessor() {
        registered("/divisions", """
                [{"code":"622921302","name":"乙乡","level":"TOWNSHIP","parentCode":"622921","from":"2020-01-01"}]
                """);

        assertThat(changed(
                                "/divisions/622921302",
                                1,
                                "{\"from\":\"2025-01-01\",\"successors\":[\"622921302\",\"622921\"]}")
                        .errors())
                .containsExactly("successors[0] successor-wrong", "successors[1] successor-wrong");
        var merged = changed("/divisions/622921302", 1, "{\"from\":\"2025-01-01\",\"successors\":[\"622921100\"]}");

        assertThat(merged.status()).isEqualTo(200);
        assertThat(state("division", "622921302").toString())
                .contains("\"to\":\"2025-01-01\"", "\"successorCode\":\"622921100\"");
        assertThat(get("/api/console/v1/divisions/622921302", CLERK)
                        .body()
                        .at("/ended")
                        .asBoolean())
                .isTrue();
        assertThat(refused("/households", "[{\"divisionCode\":\"622921302\",\"kind\":\"FAMILY\"}]")
                        .errors())
                .containsExactly("[0].divisionCode unknown-village");
    }

    @Test
    void theConsoleWalksBothTreesOfUnits() {
        registered("/units", """
                [{"id":"1900000000000000431","name":"组员","type":"SCHOOL","managedBy":"%d","groupLeader":"%d",
                  "divisionCode":"622921","from":"2023-05-12"}]
                """.formatted(BUREAU, OFFICE));

        assertThat(children("/api/console/v1/units/" + OFFICE + "/children", "/id"))
                .contains(Long.toString(BUREAU))
                .doesNotContain("1900000000000000431");
        assertThat(children("/api/console/v1/units/" + OFFICE + "/children?tree=GROUP", "/id"))
                .containsExactly("1900000000000000431");
        assertThat(get("/api/console/v1/units/" + OFFICE, CLERK).body().toString())
                .contains("\"name\":\"县关委办\"", "\"division\":{\"code\":\"622921\",\"name\":\"临夏县\"}");
        assertThat(get("/api/console/v1/units/4", CLERK).status()).isEqualTo(404);
        assertThat(get("/api/console/v1/units/" + OFFICE + "/children?tree=OAK", CLERK)
                        .status())
                .isEqualTo(400);
    }

    private void cadre(String id, long unitId) {
        registered("/cadres", """
                [{"id":"%s","name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d","level":"COUNTY",
                  "rank":"STAFF","from":"2024-01-01"}]
                """.formatted(id, idNumber(), unitId));
    }

    private java.util.List<String> children(String path, String field) {
        return get(path, CLERK)
                .body()
                .valueStream()
                .map(one -> one.at(field).asString())
                .toList();
    }

    private JsonNode state(String aggregate, String key) {
        String after = null;
        do {
            var page = getAsJob(
                            "/internal/v1/states/" + aggregate + "?size=1000"
                                    + (after == null ? "" : "&after=" + after),
                            "stats-service")
                    .body();
            for (var item : page.at("/items")) {
                if (key.equals(item.at("/id").asString(item.at("/code").asString("")))) {
                    return item;
                }
            }
            after = page.at("/next").isNull() ? null : page.at("/next").asString();
        } while (after != null);
        return AixinJson.mapper().nullNode();
    }
}
