package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What offices do to the tree of divisions. */
class DivisionDeskIT extends RegistryUnderTest {

    private static final String DIVISIONS = "/api/console/v1/divisions";
    private static final Caller PROVINCE = office("801", Grant.province());
    private static final Caller COUNTY = office("802", Grant.division("622921"));
    private static final Caller CLERK_OF_TOWNSHIP = office("803", Grant.division(TOWNSHIP));
    private static final Caller SIBLING = office("804", Grant.division("622922"));

    @Test
    void aVillageIsOpenedRenamedAndMovedAndAllOfItIsRemembered() throws Exception {
        var opened = post(DIVISIONS, COUNTY, opening("622921100710", "新村", "VILLAGE", "622921100", "2024-03-01"));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.headers().getETag()).isEqualTo("\"1\"");
        township("622921711", "西乡");

        var path = DIVISIONS + "/622921100710";
        var rename = "{\"from\":\"2025-01-01\",\"name\":\"幸福村\"}";
        assertThat(post(path + "/renamings", COUNTY, rename).status()).isEqualTo(428);
        assertThat(sent(COUNTY, path + "/renamings", 1, rename)
                        .body()
                        .at("/name")
                        .asString())
                .isEqualTo("幸福村");
        assertThat(sent(COUNTY, path + "/renamings", 1, rename).status()).isEqualTo(412);
        var moved = sent(COUNTY, path + "/moves", 2, "{\"from\":\"2025-06-01\",\"parentCode\":\"622921711\"}");
        assertThat(moved.body().at("/parentCode").asString()).isEqualTo("622921711");
        assertThat(moved.headers().getETag()).isEqualTo("\"3\"");

        var history = get(path + "/history", COUNTY).body();
        assertThat(texts(history, "/spans", "/from", "/name", "/parent/name"))
                .containsExactly("2025-06-01 幸福村 西乡", "2025-01-01 幸福村 韩集镇", "2024-03-01 新村 韩集镇");
        assertThat(texts(history, "/deeds", "/kind", "/from", "/actor"))
                .containsExactly(
                        "MOVED 2025-06-01 console:802",
                        "RENAMED 2025-01-01 console:802",
                        "OPENED 2024-03-01 console:802");
        assertThat(get(path + "/history", SIBLING).body().at("/deeds").size()).isZero();
        assertThat(get(path + "/history", SIBLING).body().at("/spans").size()).isEqualTo(3);
        assertThat(auditOf("622921100710"))
                .containsExactly(
                        "DIVISION_OPENED console:802 version:1 from:2024-03-01",
                        "DIVISION_RENAMED console:802 version:2 from:2025-01-01",
                        "DIVISION_MOVED console:802 version:3 from:2025-06-01");
    }

    @Test
    void aMergerTakesVillagesPeopleAndUnitsAlongAndReplayGivesTheSameTree() throws Exception {
        township("622921720", "甲乡");
        township("622921721", "乙乡");
        village("622921720201", "622921720");
        registered(
                "/households", "[{\"id\":\"1900000000000008001\",\"divisionCode\":\"622921720\",\"kind\":\"FAMILY\"}]");
        registered(
                "/recipients", "[" + recipient("1900000000000008002", 1900000000000008001L, "牛大爷", idNumber()) + "]");
        registered("/units", """
                [{"id":"1900000000000008003","name":"甲乡学校","type":"SCHOOL","managedBy":"%d","divisionCode":"622921720",
                  "from":"2023-05-12"}]
                """.formatted(BUREAU));
        var path = DIVISIONS + "/622921720";
        var merger = "{\"from\":\"2025-01-01\",\"successors\":[\"622921721\"]}";

        var preview = post(path + "/succession-previews", COUNTY, merger);
        assertThat(preview.body().toString())
                .isEqualTo("{\"divisions\":1,\"households\":1,\"recipients\":1,\"cadres\":0,\"units\":1,"
                        + "\"below\":[{\"division\":{\"code\":\"622921720201\",\"name\":\"某村\"},"
                        + "\"successor\":{\"code\":\"622921721\",\"name\":\"乙乡\"}}]}");
        assertThat(get(path, COUNTY).body().at("/version").asLong())
                .as("nothing happened")
                .isEqualTo(1);
        assertThat(sent(COUNTY, path + "/endings", 1, "{\"from\":\"2025-01-01\"}")
                        .errors())
                .containsExactly("from divisions-below", "from occupants-here");

        var merged = sent(COUNTY, path + "/successions", 1, merger);

        assertThat(merged.body().at("/ended").asBoolean())
                .as(merged.body().toString())
                .isTrue();
        assertThat(get(DIVISIONS + "/622921720201", COUNTY)
                        .body()
                        .at("/parentCode")
                        .asString())
                .isEqualTo("622921721");
        assertThat(state("recipient", 1900000000000008002L)
                        .at("/spans/1/divisionCode")
                        .asString())
                .isEqualTo("622921721");
        assertThat(get("/api/console/v1/units/1900000000000008003", COUNTY)
                        .body()
                        .at("/division/code")
                        .asString())
                .isEqualTo("622921721");
        assertThat(texts(
                        get(DIVISIONS + "/622921721/history", COUNTY).body(),
                        "/predecessors",
                        "/from",
                        "/division/name"))
                .containsExactly("2025-01-01 甲乡");
        assertThat(texts(get(path + "/history", COUNTY).body(), "/successors", "/from", "/division/name"))
                .containsExactly("2025-01-01 乙乡");
        for (var code : List.of("622921720", "622921721", "622921720201")) {
            await().untilAsserted(() -> assertThat(lastEvent(code)).isEqualTo(stateOfDivision(code)));
        }
        assertThat(lastEvent("622921720201").spans())
                .extracting(span -> span.from() + " " + span.parentCode())
                .containsExactly("2023-05-12 622921720", "2025-01-01 622921721");
    }

    @Test
    void aSplitSaysWhereEveryVillageAndEverybodyGoes() {
        township("622921730", "丙乡");
        township("622921731", "丙东乡");
        township("622921732", "丙西乡");
        village("622921730201", "622921730");
        village("622921730202", "622921730");
        registered(
                "/households", "[{\"id\":\"1900000000000008011\",\"divisionCode\":\"622921730\",\"kind\":\"FAMILY\"}]");
        registered(
                "/recipients", "[" + recipient("1900000000000008012", 1900000000000008011L, "马大娘", idNumber()) + "]");
        var path = DIVISIONS + "/622921730";
        var split = "{\"from\":\"2025-01-01\",\"successors\":[\"622921731\",\"622921732\"]%s}";

        for (var door : List.of("/succession-previews", "/successions")) {
            var refused = sent(COUNTY, path + door, 1, split.formatted(""));
            assertThat(refused.errors()).as(door).containsExactly("rest heir-of-the-rest", "below below-without-heir");
            assertThat(refused.body().at("/errors/1/message").asString()).isEqualTo("还有 2 个下级区划没有去处：某村、某村");
        }
        var whole = split.formatted(",\"rest\":\"622921732\",\"below\":["
                + "{\"code\":\"622921730201\",\"successor\":\"622921731\"},"
                + "{\"code\":\"622921730202\",\"successor\":\"622921732\"}]");
        assertThat(sent(COUNTY, path + "/successions", 1, whole).status()).isEqualTo(200);

        assertThat(get(DIVISIONS + "/622921730201", COUNTY)
                        .body()
                        .at("/parentCode")
                        .asString())
                .isEqualTo("622921731");
        assertThat(get(DIVISIONS + "/622921730202", COUNTY)
                        .body()
                        .at("/parentCode")
                        .asString())
                .isEqualTo("622921732");
        assertThat(state("recipient", 1900000000000008012L)
                        .at("/spans/1/divisionCode")
                        .asString())
                .isEqualTo("622921732");
        assertThat(sent(COUNTY, path + "/moves", 2, "{\"from\":\"2025-02-01\",\"parentCode\":\"622921\"}")
                        .code())
                .isEqualTo("day-after-end");
    }

    @Test
    void whatCannotStandIsToldAtItsField() {
        township("622921740", "丁乡");
        var path = DIVISIONS + "/622921740";

        assertThat(post(DIVISIONS, PROVINCE, opening("622921740", "丁乡", "TOWNSHIP", "622921", "2025-01-01"))
                        .errors())
                .containsExactly("code division-taken");
        assertThat(post(DIVISIONS, PROVINCE, opening("622921749", "戊村", "VILLAGE", "622921740", "2025-01-01"))
                        .errors())
                .containsExactly("level division-level-wrong");
        assertThat(post(DIVISIONS, PROVINCE, opening("622921740201", "戊村", "VILLAGE", "622921", "2025-01-01"))
                        .errors())
                .containsExactly("parentCode parent-level-wrong");
        assertThat(post(DIVISIONS, PROVINCE, opening("622921740201", "戊村", "VILLAGE", "622921740", "2022-01-01"))
                        .errors())
                .containsExactly("parentCode not-yet-there");
        assertThat(sent(PROVINCE, path + "/moves", 1, "{\"from\":\"2025-01-01\",\"parentCode\":\"622921740\"}")
                        .errors())
                .as("below itself")
                .containsExactly("parentCode parent-level-wrong");
        assertThat(sent(PROVINCE, path + "/moves", 1, "{\"from\":\"2025-01-01\",\"parentCode\":\"622922\"}")
                        .errors())
                .containsExactly("parentCode code-of-another");
        assertThat(sent(PROVINCE, path + "/renamings", 1, "{\"from\":\"2023-05-11\",\"name\":\"丁镇\"}")
                        .code())
                .isEqualTo("day-before-first");
        assertThat(sent(PROVINCE, path + "/renamings", 1, "{\"from\":\"2099-01-01\",\"name\":\"丁镇\"}")
                        .errors())
                .containsExactly("from day-too-far");
        township("622921741", "己乡");
        assertThat(sent(PROVINCE, DIVISIONS + "/622921741/endings", 1, "{\"from\":\"2025-01-01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post(DIVISIONS, PROVINCE, opening("622921741201", "戊村", "VILLAGE", "622921741", "2025-01-01"))
                        .errors())
                .as("its parent has ended")
                .containsExactly("parentCode unknown-division");
        assertThat(sent(PROVINCE, path + "/successions", 1, "{\"from\":\"2025-01-01\",\"successors\":[\"622921741\"]}")
                        .errors())
                .containsExactly("successors[0] unknown-division");
    }

    @Test
    void eachOfficeKeepsItsPart() {
        township("622921750", "庚乡");
        var path = DIVISIONS + "/622921750/renamings";
        var rename = "{\"from\":\"2025-01-01\",\"name\":\"庚镇\"}";

        assertThat(sent(SIBLING, path, 1, rename).status()).isEqualTo(404);
        assertThat(sent(office("805", Grant.division("622921750")), path, 1, rename)
                        .code())
                .isEqualTo("division-for-the-county");
        assertThat(sent(COUNTY, DIVISIONS + "/622921/renamings", 1, rename).code())
                .isEqualTo("division-for-the-province");
        assertThat(sent(CLERK, path, 1, rename).status())
                .as("REGISTRY_WRITE alone")
                .isEqualTo(403);
        assertThat(sent(office("806"), path, 1, rename).status())
                .as("no grants")
                .isEqualTo(404);
        assertThat(post(DIVISIONS, CLERK_OF_TOWNSHIP, opening("622921100751", "戊村", "VILLAGE", TOWNSHIP, "2025-01-01"))
                        .code())
                .isEqualTo("division-for-the-county");
        assertThat(post(DIVISIONS, SIBLING, opening("622921751", "辛乡", "TOWNSHIP", "622921", "2025-01-01"))
                        .errors())
                .containsExactly("code unknown-division", "parentCode unknown-division");
        assertThat(post(
                                DIVISIONS + "/622921750/succession-previews",
                                SIBLING,
                                "{\"from\":\"2025-01-01\",\"successors\":[\"622922100\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(sent(
                                COUNTY,
                                DIVISIONS + "/622921750/successions",
                                1,
                                "{\"from\":\"2025-01-01\",\"successors\":[\"622922100\"]}")
                        .errors())
                .as("a township of another county")
                .containsExactly("successors[0] unknown-division");
        assertThat(sent(COUNTY, path, 1, rename).status()).isEqualTo(200);
    }

    @Test
    void theProvinceAloneSaysWhatReportsToItAndItIsRememberedAndPublished() throws Exception {
        township("622921760", "新区乡");
        var path = DIVISIONS + "/622921760";
        var begun = "{\"from\":\"2025-01-01\",\"reportingUnit\":true}";
        assertThat(get(path, COUNTY).body().at("/reportingUnit").booleanValue()).isFalse();
        assertThat(get(path, COUNTY).body().at("/mayLetReport").booleanValue())
                .as("a county keeps its townships, and may not say that")
                .isFalse();
        assertThat(get(path, PROVINCE).body().at("/mayLetReport").booleanValue())
                .isTrue();

        assertThat(sent(COUNTY, path + "/reportings", 1, begun).code()).isEqualTo("reporting-for-the-province");
        assertThat(sent(SIBLING, path + "/reportings", 1, begun).status()).isEqualTo(404);
        assertThat(post(path + "/reportings", PROVINCE, begun).status()).isEqualTo(428);
        assertThat(sent(PROVINCE, path + "/reportings", 7, begun).status()).isEqualTo(412);
        assertThat(sent(PROVINCE, path + "/reportings", 1, "{\"from\":\"2025-01-01\"}")
                        .status())
                .isEqualTo(400);
        assertThat(sent(PROVINCE, DIVISIONS + "/622900/reportings", 1, begun).errors())
                .as("a prefecture reports anyway")
                .containsExactly("reportingUnit reporting-level-wrong");

        var told = sent(PROVINCE, path + "/reportings", 1, begun);
        assertThat(told.body().at("/reportingUnit").booleanValue())
                .as(told.body().toString())
                .isTrue();
        assertThat(told.headers().getETag()).isEqualTo("\"2\"");
        assertThat(sent(PROVINCE, path + "/reportings", 2, begun)
                        .body()
                        .at("/version")
                        .asLong())
                .as("said twice it is said once")
                .isEqualTo(2);
        assertThat(texts(get(DIVISIONS + "/622921/children", COUNTY).body(), "", "/code", "/reportingUnit"))
                .contains("622921760 true", "622921100 false");
        await().untilAsserted(() -> assertThat(lastEvent("622921760").spans())
                .extracting(span -> span.from() + " " + span.reportingUnit())
                .containsExactly("2023-05-12 false", "2025-01-01 true"));

        sent(PROVINCE, path + "/reportings", 2, "{\"from\":\"2026-01-01\",\"reportingUnit\":false}");
        var history = get(path + "/history", COUNTY).body();
        assertThat(texts(history, "/spans", "/from", "/reportingUnit"))
                .containsExactly("2026-01-01 false", "2025-01-01 true", "2023-05-12 false");
        assertThat(texts(history, "/deeds", "/kind", "/from", "/actor"))
                .containsExactly("REPORTING_ENDED 2026-01-01 console:801", "REPORTING_BEGUN 2025-01-01 console:801");
        assertThat(auditOf("622921760"))
                .containsExactly(
                        "DIVISION_REPORTING_BEGUN console:801 version:2 from:2025-01-01",
                        "DIVISION_REPORTING_ENDED console:801 version:3 from:2026-01-01");
    }

    @Test
    void whatReportsForItselfIsRegisteredSoAndOpenedSoByTheProvinceAlone() {
        var row = opening("622921761", "矿区", "TOWNSHIP", "622921", "2023-05-12");
        var reporting = row.replace("}", ",\"reportingUnit\":true}");
        registered("/divisions", "[" + reporting + "]");
        registered("/divisions", "[" + row + "]");
        assertThat(get(DIVISIONS + "/622921761", COUNTY)
                        .body()
                        .at("/reportingUnit")
                        .booleanValue())
                .as("registered before, and the same as before")
                .isTrue();
        assertThat(refused(
                                "/divisions",
                                "["
                                        + reporting
                                                .replace("622921761", "622921761201")
                                                .replace("TOWNSHIP", "VILLAGE")
                                                .replace("\"622921\"", "\"622921761\"")
                                        + "]")
                        .errors())
                .containsExactly("[0].reportingUnit reporting-level-wrong");

        var opened = reporting.replace("622921761", "622921762");
        assertThat(post(DIVISIONS, COUNTY, opened).code()).isEqualTo("reporting-for-the-province");
        assertThat(post(DIVISIONS, PROVINCE, opened).body().at("/reportingUnit").booleanValue())
                .isTrue();
    }

    @Test
    void theTwoThatReportedAllAlongAreFoundNewerByWhoeverComparesVersions() throws Exception {
        registered("/divisions", """
                [{"code":"620100","name":"兰州市","level":"PREFECTURE","parentCode":"620000","from":"2020-01-01"},
                 {"code":"620171","name":"兰州新区","level":"COUNTY","parentCode":"620100","from":"2023-05-12"}]
                """);
        await().untilAsserted(() -> assertThat(lastEvent("620171").version()).isEqualTo(1));
        assertThat(stateOfDivision("620171").spans())
                .extracting(DivisionChanged.Span::reportingUnit)
                .containsExactly(false);

        migrate("V2026.12.02.21__reporting_units_so_far.sql");

        var state = stateOfDivision("620171");
        assertThat(state.version()).isEqualTo(2);
        assertThat(state.spans())
                .extracting(DivisionChanged.Span::reportingUnit)
                .containsExactly(true);
        assertThat(postAsJob("/internal/v1/states/division/re-emissions", "stats-service", "{\"keys\":[\"620171\"]}")
                        .status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(lastEvent("620171")).isEqualTo(state));
    }

    private void township(String code, String name) {
        registered("/divisions", "[" + opening(code, name, "TOWNSHIP", "622921", "2023-05-12") + "]");
    }

    private void village(String code, String parent) {
        registered("/divisions", "[" + opening(code, "某村", "VILLAGE", parent, "2023-05-12") + "]");
    }

    private static String opening(String code, String name, String level, String parent, String from) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"level\":\"%s\",\"parentCode\":\"%s\",\"from\":\"%s\"}"
                .formatted(code, name, level, parent, from);
    }

    private static Caller office(String account, Grant... grants) {
        return new Caller(
                "console:" + account,
                CallerKind.CONSOLE,
                null,
                List.of(grants),
                Set.of("DIVISION_WRITE", "REGISTRY_READ"));
    }

    private Answer sent(Caller caller, String path, long version, String body) {
        return post(path, caller, body, "If-Match", Long.toString(version));
    }

    private JsonNode state(String aggregate, long id) {
        return getAsJob("/internal/v1/states/" + aggregate + "?size=1&after=" + (id - 1), "stats-service")
                .body()
                .at("/items/0");
    }

    private DivisionChanged stateOfDivision(String code) {
        // The last key before it: codes sort as text, and a village's code begins like its township's.
        int last = code.length() - 1;
        var before = code.substring(0, last) + (code.charAt(last) == '0' ? "" : (char) (code.charAt(last) - 1) + "zzz");
        var after = getAsJob("/internal/v1/states/division?size=1&after=" + before, "stats-service")
                .body()
                .at("/items/0");
        return AixinJson.mapper().treeToValue(after, DivisionChanged.class);
    }

    private static DivisionChanged lastEvent(String code) {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            return AixinJson.mapper().readValue(topics.awaitValue(DivisionChanged.TOPIC, code), DivisionChanged.class);
        }
    }

    private static List<String> texts(JsonNode node, String list, String... fields) {
        return node.at(list)
                .valueStream()
                .map(one -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> one.at(field).asString())
                                .toList()))
                .toList();
    }

    /** As Flyway does with data of before. */
    private static void migrate(String script) throws SQLException, IOException {
        var file = Objects.requireNonNull(DivisionDeskIT.class.getResourceAsStream("/db/registry/" + script));
        try (file;
                var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var one : text.replaceAll("--.*", "").split(";", -1)) {
                if (!one.isBlank()) {
                    statement.executeUpdate(one);
                }
            }
        }
    }

    private static List<String> auditOf(String code) throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event, actor, detail from registry_audit.audit_event"
                        + " where subject = 'division:" + code + "' order by id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
            return found;
        }
    }
}
