package org.aixin.stats.statistics;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.kernel.caller.Grant;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.testkit.Link;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The dashboard is told in one call, and the same as by the calls for its parts. */
class DashboardIT extends StatsTest {

    @Autowired
    MockMvc http;

    Asking office;

    @BeforeEach
    void people() {
        office = new Asking(http, clock, Grant.province());
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.recipient(7001, 5001, World.FAR_VILLAGE, DESTITUTE);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
        counting.count(
                CareRecords.contact(1).on("2025-12-31"),
                CareRecords.contact(2).on("2026-03-10"),
                CareRecords.visit(3).on("2026-11-22"),
                CareRecords.visit(4).on("2024-05-05").in(World.FAR_VILLAGE).about(DESTITUTE));
        await().untilAsserted(() -> {
            for (var root : List.of("division=622921", "unit=102", "unit=103&tree=GROUP")) {
                assertThat(office.body("/dashboard?" + root)
                                .at("/figures/metrics/contacts/events")
                                .asLong())
                        .isEqualTo(2);
            }
        });
    }

    @Test
    void itIsWhatItsPartsAreWhenTheyAreAskedForAlone() {
        for (var node : List.of(
                new String[] {"division=620000", "/divisions/620000", ""},
                new String[] {"division=622921", "/divisions/622921", ""},
                new String[] {"unit=102", "/units/102", ""},
                new String[] {"unit=103&tree=GROUP", "/units/103", "&tree=GROUP"})) {
            for (var year : List.of("&year=2026", "&year=2024", "")) {
                await().untilAsserted(() -> {
                    var page = office.body("/dashboard?" + node[0] + year);
                    assertThat(page.get("source").asString()).isEqualTo("redis");
                    assertThat(page.get("figures")).isEqualTo(office.body(node[1] + "?" + year + node[2]));
                    assertThat(page.get("sinceBeginning")).isEqualTo(office.body(node[1] + "?" + node[2]));
                    assertThat(page.get("children"))
                            .isEqualTo(office.body(node[1] + "/children?" + year + node[2])
                                    .get("items"));
                    if (node[1].startsWith("/divisions")) {
                        assertThat(page.get("reportingUnits"))
                                .isEqualTo(office.body(node[1] + "/children?" + year)
                                        .get("reportingUnits"));
                    }
                    var months = year.isEmpty() ? "&from=2023-05" : "&to=" + year.replace("&year=", "") + "-12";
                    assertThat(page.get("series"))
                            .isEqualTo(office.body("/series?" + node[0] + months.replace("2026-12", "2026-11"))
                                    .get("items"));
                });
            }
        }
    }

    @Test
    void thePartIsTheMonthOfThisYearAndThisYearOfAllAndNothingOfAYearGoneBy() {
        var month = office.body("/dashboard?division=622921&year=2026").get("within");
        assertThat(month.get("month").asString()).isEqualTo("2026-11");
        assertThat(month.at("/metrics/visits/events").asLong()).isEqualTo(1);
        assertThat(month.at("/metrics/contacts/events").asLong()).isZero();

        var year = office.body("/dashboard?division=622921").get("within");
        assertThat(year.get("year").asInt()).isEqualTo(2026);
        assertThat(year.at("/metrics/contacts/events").asLong()).isEqualTo(1);

        assertThat(office.body("/dashboard?division=622921&year=2025")
                        .get("within")
                        .isNull())
                .isTrue();
    }

    @Test
    void theProvinceHasItsCountiesForTheMapAndNobodyElseHas() {
        var counties = office.body("/dashboard?division=620000&year=2026").get("counties");
        assertThat(texts(counties, "code")).containsExactly("622921", "622922");
        assertThat(texts(counties, "parent")).containsExactly("622900", "622900");
        assertThat(counties.get(0).get("rates"))
                .isEqualTo(office.body("/divisions/622921?year=2026").get("rates"));
        assertThat(office.body("/dashboard?division=622900").get("counties").size())
                .isZero();
    }

    @Test
    void whatReportsForItselfStandsBesideTheChildrenAndFollowsTheTree() {
        assertThat(office.body("/dashboard?division=620000")
                        .get("reportingUnits")
                        .size())
                .isZero();

        world.division("622921100", new DivisionChanged.Span(World.ALWAYS, null, "622921", "矿区", true));

        await().untilAsserted(() -> {
            var page = office.body("/dashboard?division=620000&year=2026");
            assertThat(page.get("source").asString()).isEqualTo("redis");
            assertThat(page.get("reportingUnits"))
                    .isEqualTo(
                            office.body("/divisions/620000/children?year=2026").get("reportingUnits"));
            assertThat(page.at("/reportingUnits/0/division/name").asString()).isEqualTo("矿区");
            assertThat(page.at("/reportingUnits/0/inside/code").asString()).isEqualTo("622900");
            assertThat(page.at("/reportingUnits/0/metrics"))
                    .isEqualTo(office.body("/divisions/622921100?year=2026").get("metrics"));
            assertThat(texts(page.get("counties"), "code")).containsExactly("622921", "622922");
        });
        assertThat(office.body("/dashboard?division=622921")
                        .get("reportingUnits")
                        .size())
                .as("a child of the county")
                .isZero();
        assertThat(office.with(Grant.division("622900"))
                        .body("/dashboard?division=622900")
                        .at("/reportingUnits/0/inside/code")
                        .asString())
                .isEqualTo("622921");

        world.division("622921100", new DivisionChanged.Span(World.ALWAYS, null, "622921"));
        await().untilAsserted(() -> assertThat(office.body("/dashboard?division=620000")
                        .get("reportingUnits")
                        .size())
                .isZero());
    }

    @Test
    void whatReportsForItselfAndLiesBeyondTheGrantsIsNotTold() {
        // Codes and tree may part for a while: rights go by code.
        world.division("623021", new DivisionChanged.Span(World.ALWAYS, null, "622921", "飞地", true));

        assertThat(office.body("/dashboard?division=622900")
                        .at("/reportingUnits/0/division/code")
                        .asString())
                .isEqualTo("623021");
        var prefecture = office.with(Grant.division("622900"));
        assertThat(prefecture
                        .body("/dashboard?division=622900")
                        .get("reportingUnits")
                        .size())
                .isZero();
        assertThat(prefecture
                        .body("/divisions/622900/children")
                        .get("reportingUnits")
                        .size())
                .isZero();
    }

    @Test
    void theLineBeginsWhereTheCallerMayLook() {
        assertThat(texts(office.body("/dashboard?division=622921100").get("above"), "id"))
                .containsExactly("620000", "622900", "622921");
        assertThat(texts(office.body("/dashboard?unit=100").get("above"), "name"))
                .containsExactly("单位102", "单位101");
        assertThat(texts(office.body("/dashboard?unit=100&tree=GROUP").get("above"), "id"))
                .containsExactly("103");
        var county = office.with(Grant.division("622921"));
        assertThat(texts(county.body("/dashboard?division=622921100").get("above"), "id"))
                .containsExactly("622921");
        assertThat(texts(
                        office.with(Grant.unit(101)).body("/dashboard?unit=100").get("above"), "id"))
                .containsExactly("101");
    }

    @Test
    void itFollowsEveryRecordAndEveryChangeOfTheTree() {
        await().untilAsserted(() -> assertThat(
                        office.body("/dashboard?division=622921").get("source").asString())
                .isEqualTo("redis"));

        counting.count(CareRecords.contact(5).on("2026-11-22"));
        await().untilAsserted(() -> {
            var page = office.body("/dashboard?division=622921&year=2026");
            assertThat(page.at("/figures/metrics/contacts/events").asLong()).isEqualTo(2);
            assertThat(page.at("/series/12/metrics/contacts/events").asLong()).isEqualTo(1);
            assertThat(page.at("/within/metrics/contacts/events").asLong()).isEqualTo(1);
        });

        world.division("622922101", new DivisionChanged.Span(World.ALWAYS, null, "622921"));
        await().untilAsserted(() -> {
            var page = office.body("/dashboard?division=622921&year=2026");
            assertThat(page.at("/children/1/division/code").asString()).isEqualTo("622922101");
            assertThat(page.at("/children/1/hasChildren").asBoolean()).isTrue();
        });
    }

    @Test
    void whileRedisIsCutItIsTheSameFromMySql() {
        var path = "/dashboard?division=622900&year=2026";
        await().until(() -> office.body(path).get("source").asString().equals("redis"));
        var before = office.body(path);

        TestServers.proxy(Link.REDIS).mode(Mode.DOWN);
        var cut = office.body(path);

        assertThat(cut.get("source").asString()).isEqualTo("mysql");
        assertThat(cut.toString().replace("\"mysql\"", "\"redis\"")).isEqualTo(before.toString());
    }

    @Test
    void whatIsWrongIsNamedAtOnceAndWhatIsOutOfScopeIsNotFound() throws Exception {
        office.perform("/dashboard?division=620000&unit=100&year=2022")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("division", "year")));
        assertThat(office.status("/dashboard?division=110000")).isEqualTo(404);
        assertThat(office.with(Grant.division("622921")).status("/dashboard?division=622900"))
                .isEqualTo(404);
        assertThat(office.with(Grant.division("622922")).status("/dashboard?unit=100"))
                .isEqualTo(404);
        assertThat(office.with(Grant.unit(101)).status("/dashboard?unit=100")).isEqualTo(200);
    }

    private static List<String> texts(JsonNode items, String field) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }
}
