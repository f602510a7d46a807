package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What offices and those above do to the trees of units. */
class UnitDeskIT extends RegistryUnderTest {

    private static final String UNITS = "/api/console/v1/units";
    private static final Caller COUNTY = office("811", Grant.division("622921"));
    private static final Caller SIBLING = office("812", Grant.division("622922"));

    private static long ids = 1_900_000_000_000_009_100L;

    @Test
    void aUnitIsOpenedRenamedMovedInBothTreesAndHelpsCounties() {
        var opened = post(UNITS, COUNTY, opening("县第一中学", BUREAU, "622921", ",\"assistedCounties\":[\"622922\"]"));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().at("/assistedCounties/0/name").asString()).isEqualTo("康乐县");
        var unit = UNITS + "/" + opened.body().at("/id").asString();

        assertThat(sent(COUNTY, unit + "/renamings", 1, "{\"from\":\"2025-01-01\",\"name\":\"县一中\"}")
                        .body()
                        .at("/name")
                        .asString())
                .isEqualTo("县一中");
        assertThat(sent(COUNTY, unit + "/renamings", 1, "{\"from\":\"2025-01-01\",\"name\":\"县一中\"}")
                        .status())
                .isEqualTo(412);
        var move = "{\"from\":\"2025-06-01\",\"managedBy\":\"%d\",\"groupLeader\":\"%d\",\"divisionCode\":\"622921\"}"
                .formatted(OFFICE, BUREAU);
        assertThat(sent(COUNTY, unit + "/moves", 2, move)
                        .body()
                        .at("/groupLeader")
                        .asString())
                .isEqualTo(Long.toString(BUREAU));
        assertThat(sent(COUNTY, unit + "/assistances", 3, "{\"from\":\"2025-06-01\",\"assistedCounties\":[]}")
                        .body()
                        .at("/assistedCounties")
                        .size())
                .isZero();
        assertThat(sent(COUNTY, unit + "/assistances", 4, "{\"from\":\"2025-06-01\",\"assistedCounties\":[\"622900\"]}")
                        .errors())
                .containsExactly("assistedCounties not-a-county");

        var history = get(unit + "/history", COUNTY).body();
        assertThat(texts(history, "/spans", "/from", "/name", "/managedBy/name", "/groupLeader/name"))
                .containsExactly("2025-06-01 县一中 县关委办 县教育局", "2025-01-01 县一中 县教育局 ", "2024-01-01 县第一中学 县教育局 ");
        assertThat(texts(history, "/deeds", "/kind", "/actor"))
                .containsExactly(
                        "ASSISTING console:811", "MOVED console:811", "RENAMED console:811", "OPENED console:811");
        assertThat(history.at("/mayChange").asBoolean()).isTrue();
        var elsewhere = get(unit + "/history", SIBLING).body();
        assertThat(elsewhere.at("/mayChange").asBoolean()
                        || elsewhere.at("/mayOpen").asBoolean())
                .isFalse();
        assertThat(elsewhere.at("/deeds").size()).isZero();
    }

    @Test
    void aMergerTakesCadresAndWhatHangsBelowAlongAndReplayGivesTheSameTrees() {
        var former = unit("县畜牧局", OFFICE, null);
        var heir = unit("县农业农村局", OFFICE, null);
        var below = unit("县畜牧站", former, OFFICE);
        var cadre = cadre(former);
        var path = UNITS + "/" + former;
        var merger = "{\"from\":\"2025-01-01\",\"successorId\":\"%d\"}".formatted(heir);

        assertThat(post(path + "/succession-previews", COUNTY, merger).body().toString())
                .isEqualTo(("{\"units\":1,\"cadres\":1,\"households\":0,\"recipients\":0,"
                                + "\"shares\":[{\"unit\":{\"id\":\"%d\",\"name\":\"县农业农村局\"},\"cadres\":1,\"units\":1}]}")
                        .formatted(heir));
        assertThat(sent(COUNTY, path + "/endings", 1, "{\"from\":\"2025-01-01\"}")
                        .errors())
                .containsExactly("from units-below", "from cadres-here");
        assertThat(sent(COUNTY, path + "/successions", 1, merger).status()).isEqualTo(200);

        assertThat(get(UNITS + "/" + below, COUNTY).body().at("/managedBy").asString())
                .isEqualTo(Long.toString(heir));
        assertThat(state("cadre", cadre).at("/spans").toString())
                .contains("\"to\":\"2025-01-01\",\"unitId\":\"" + former, "\"to\":null,\"unitId\":\"" + heir);
        assertThat(texts(get(UNITS + "/" + heir + "/history", COUNTY).body(), "/predecessors", "/from", "/unit/name"))
                .containsExactly("2025-01-01 县畜牧局");
        var ended = get(path + "/history", COUNTY).body();
        assertThat(ended.at("/ended").asBoolean()).isTrue();
        assertThat(ended.at("/mayChange").asBoolean()).isFalse();
        assertThat(sent(COUNTY, path + "/renamings", 2, "{\"from\":\"2025-02-01\",\"name\":\"畜牧局\"}")
                        .code())
                .isEqualTo("day-after-end");
        assertThat(changed("/cadres/" + cadre, 2, "{\"from\":\"2026-01-01\",\"unitId\":\"%d\"}".formatted(former))
                        .errors())
                .as("nobody comes to serve in a unit that is gone")
                .containsExactly("unitId unknown-unit");
        for (var id : List.of(former, heir, below)) {
            await().untilAsserted(() -> assertThat(lastEvent(id))
                    .isEqualTo(AixinJson.mapper().treeToValue(state("unit", id), UnitChanged.class)));
        }
        assertThat(lastEvent(former).successions())
                .extracting(UnitChanged.Succession::successorId)
                .containsExactly(heir);
    }

    @Test
    void aSplitSharesOutCadresAndWhatHangsBelow() {
        var former = unit("县文体局", OFFICE, null);
        var culture = unit("县文化局", OFFICE, null);
        var sports = unit("县体育局", former, null);
        var library = unit("县图书馆", former, null);
        var pool = unit("县游泳馆", former, null);
        var reader = cadre(former);
        var runner = cadre(former);
        var path = UNITS + "/" + former;
        var split = "{\"from\":\"2025-01-01\",\"successorIds\":[\"%d\",\"%d\"]%s}";
        var shares = ",\"restId\":\"%d\",\"cadres\":[{\"cadreId\":\"%d\",\"successorId\":\"%d\"}],"
                        .formatted(culture, runner, sports)
                + "\"below\":[{\"unitId\":\"%d\",\"successorId\":\"%d\"}]".formatted(pool, sports);

        assertThat(sent(COUNTY, path + "/successions", 1, split.formatted(culture, sports, ""))
                        .errors())
                .as("nobody goes nowhere")
                .containsExactly("restId rest-needed");
        assertThat(sent(
                                COUNTY,
                                path + "/successions",
                                1,
                                split.formatted(culture, sports, shares.replace("" + runner, "7")))
                        .errors())
                .containsExactly("cadres cadre-not-here");
        assertThat(sent(
                                COUNTY,
                                path + "/successions",
                                1,
                                split.formatted(culture, sports, ",\"restId\":\"%d\"".formatted(OFFICE)))
                        .errors())
                .containsExactly("restId unit-heir-unknown");
        var preview = post(path + "/succession-previews", COUNTY, split.formatted(culture, sports, shares))
                .body();
        assertThat(texts(preview, "/shares", "/unit/name", "/cadres", "/units"))
                .containsExactlyInAnyOrder("县文化局 1 1", "县体育局 1 1");

        assertThat(sent(COUNTY, path + "/successions", 1, split.formatted(culture, sports, shares))
                        .status())
                .isEqualTo(200);

        assertThat(state("cadre", reader).at("/spans/1/unitId").asLong()).isEqualTo(culture);
        assertThat(state("cadre", runner).at("/spans/1/unitId").asLong()).isEqualTo(sports);
        assertThat(managerOf(sports))
                .as("takes the place of the one it came of")
                .isEqualTo(OFFICE);
        assertThat(managerOf(library)).isEqualTo(culture);
        assertThat(managerOf(pool)).isEqualTo(sports);
        for (var id : List.of(former, sports, library, pool)) {
            await().untilAsserted(() -> assertThat(lastEvent(id))
                    .isEqualTo(AixinJson.mapper().treeToValue(state("unit", id), UnitChanged.class)));
        }
        assertThat(lastEvent(former).successions())
                .extracting(UnitChanged.Succession::successorId)
                .containsExactlyInAnyOrder(culture, sports);
    }

    @Test
    void aUnitBelowMayTakeThePlaceOfTheOneAboveButNotOneFurtherDown() {
        var above = unit("县商务局", OFFICE, null);
        var heir = unit("县商务中心", above, null);
        var beside = unit("县市场中心", above, null);
        var further = unit("县市场站", beside, null);
        var path = UNITS + "/" + above + "/successions";

        assertThat(sent(COUNTY, path, 1, "{\"from\":\"2025-01-01\",\"successorId\":\"%d\"}".formatted(further))
                        .errors())
                .containsExactly("successorId unit-circle");
        assertThat(sent(COUNTY, path, 1, "{\"from\":\"2025-01-01\",\"successorId\":\"%d\"}".formatted(above))
                        .errors())
                .containsExactly("successorId unit-itself");
        assertThat(sent(COUNTY, path, 1, "{\"from\":\"2025-01-01\",\"successorId\":\"%d\"}".formatted(heir))
                        .status())
                .isEqualTo(200);
        assertThat(get(UNITS + "/" + heir, COUNTY).body().at("/managedBy").asString())
                .isEqualTo(Long.toString(OFFICE));
        assertThat(get(UNITS + "/" + beside, COUNTY).body().at("/managedBy").asString())
                .isEqualTo(Long.toString(heir));
    }

    @Test
    void whoKeepsWhat() {
        var own = unit("县民政局", OFFICE, null);
        var below = unit("县福利院", own, null);
        var branch = office("813", Grant.unit(own));
        var rename = "{\"from\":\"2025-01-01\",\"name\":\"福利院\"}";

        assertThat(sent(SIBLING, UNITS + "/" + below + "/renamings", 1, rename).status())
                .isEqualTo(404);
        assertThat(sent(CLERK, UNITS + "/" + below + "/renamings", 1, rename).status())
                .as("REGISTRY_WRITE alone")
                .isEqualTo(403);
        assertThat(sent(branch, UNITS + "/" + own + "/renamings", 1, rename).code())
                .as("those above keep the own unit")
                .isEqualTo("unit-for-those-above");
        assertThat(sent(branch, UNITS + "/" + below + "/renamings", 1, rename).status())
                .isEqualTo(200);
        var out = "{\"from\":\"2025-01-01\",\"managedBy\":\"%d\",\"divisionCode\":\"622921\"}";
        assertThat(sent(branch, UNITS + "/" + below + "/moves", 2, out.formatted(OFFICE))
                        .errors())
                .containsExactly("managedBy unknown-unit");
        assertThat(sent(
                                branch,
                                UNITS + "/" + below + "/moves",
                                2,
                                "{\"from\":\"2025-01-01\",\"divisionCode\":\"622921\"}")
                        .errors())
                .containsExactly("managedBy outside-the-branch");
        assertThat(post(UNITS, branch, opening("县敬老院", own, "622921", "")).status())
                .isEqualTo(201);
        assertThat(post(UNITS, branch, opening("县敬老院", own, "622922", "")).errors())
                .containsExactly("divisionCode unknown-division");
        assertThat(post(UNITS, branch, opening("县敬老院", OFFICE, "622921", "")).errors())
                .contains("managedBy unknown-unit");
        assertThat(post(UNITS, SIBLING, opening("外单位", BUREAU, "622921", "")).errors())
                .contains("divisionCode unknown-division");
        assertThat(sent(COUNTY, UNITS + "/" + own + "/moves", 1, out.formatted(below))
                        .errors())
                .containsExactly("managedBy unit-circle");
        var later = post(UNITS, COUNTY, opening("县救助站", BUREAU, "622921", ""));
        assertThat(sent(
                                COUNTY,
                                UNITS + "/" + own + "/moves",
                                1,
                                out.replace("2025", "2023")
                                        .replace("01-01", "06-01")
                                        .formatted(later.body().at("/id").asLong()))
                        .errors())
                .as("before that one was there")
                .containsExactly("managedBy not-yet-there");
    }

    private long managerOf(long unit) {
        return get(UNITS + "/" + unit, COUNTY).body().at("/managedBy").asLong();
    }

    private long cadre(long unit) {
        var id = ++ids;
        registered("/cadres", """
                [{"id":"%d","name":"马主任","idNumber":"%s","phone":"12000000001","unitId":"%d","level":"COUNTY",
                  "rank":"STAFF","from":"2024-01-01"}]
                """.formatted(id, idNumber(), unit));
        return id;
    }

    private long unit(String name, Long managedBy, Long groupLeader) {
        var id = ++ids;
        registered("/units", """
                [{"id":"%d","name":"%s","type":"COUNTY_ORGAN","managedBy":%s,"groupLeader":%s,"divisionCode":"622921",
                  "from":"2023-05-12"}]
                """.formatted(id, name, quoted(managedBy), quoted(groupLeader)));
        return id;
    }

    private static String quoted(Long id) {
        return id == null ? "null" : "\"" + id + "\"";
    }

    private static String opening(String name, long managedBy, String division, String more) {
        return "{\"name\":\"%s\",\"type\":\"SCHOOL\",\"managedBy\":\"%d\",\"divisionCode\":\"%s\",\"from\":\"2024-01-01\"%s}"
                .formatted(name, managedBy, division, more);
    }

    private static Caller office(String account, Grant grant) {
        return new Caller(
                "console:" + account, CallerKind.CONSOLE, null, List.of(grant), Set.of("UNIT_WRITE", "CADRE_READ"));
    }

    private Answer sent(Caller caller, String path, long version, String body) {
        return post(path, caller, body, "If-Match", Long.toString(version));
    }

    private JsonNode state(String aggregate, long id) {
        return getAsJob("/internal/v1/states/" + aggregate + "?size=1&after=" + (id - 1), "stats-service")
                .body()
                .at("/items/0");
    }

    private static UnitChanged lastEvent(long id) {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            return AixinJson.mapper()
                    .readValue(topics.awaitValue(UnitChanged.TOPIC, Long.toString(id)), UnitChanged.class);
        }
    }

    private static List<String> texts(JsonNode node, String list, String... fields) {
        return node.at(list)
                .valueStream()
                .map(one -> String.join(
                        " ",
                        List.of(fields).stream()
                                .map(field -> one.at(field).asString(""))
                                .toList()))
                .toList();
    }
}
