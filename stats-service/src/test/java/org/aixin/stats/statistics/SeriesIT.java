package org.aixin.stats.statistics;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What adds up does add up: months to years, children to parents, categories to the whole. */
class SeriesIT extends StatsTest {

    static final List<String> ROOTS = List.of("division=620000", "unit=102&tree=MANAGED_BY", "unit=103&tree=GROUP");

    @Autowired
    MockMvc http;

    Asking office;

    /** Everybody is cared for by the unit at the foot of both trees, so that children have all that their parents have. */
    @BeforeEach
    void recordsOfFourYears() {
        office = new Asking(http, clock, Grant.province());
        world.trees();
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.recipient(7001, 5000, World.VILLAGE, DESTITUTE);
        world.recipient(7002, 5001, World.FAR_VILLAGE, DESTITUTE);
        world.recipient(7003, 5002, World.OTHER_VILLAGE, RESETTLEMENT);
        world.pairing(1000, 10, 5000, "2023-05-12", null, 7000L, 7001L);
        world.pairing(1001, 10, 5001, "2025-01-01", null, 7002L);
        world.pairing(1002, 10, 5002, "2025-01-01", null, 7003L);
        var records = new ArrayList<CareRecords>();
        var id = 0L;
        for (var day : List.of(
                "2023-05-12", "2023-12-31", "2024-01-01", "2025-11-30", "2026-01-01", "2026-01-31", "2026-11-22")) {
            records.add(CareRecords.contact(++id)
                    .on(day)
                    .about(ORPHAN, DESTITUTE)
                    .policies(2)
                    .goodDeeds(1));
            records.add(CareRecords.visit(++id)
                    .on(day)
                    .in(World.FAR_VILLAGE)
                    .pairing(1001)
                    .about(DESTITUTE)
                    .difficulties(1, 2)
                    .aid(AidKind.CASH, AidFunding.SELF, 600));
            records.add(CareRecords.visit(++id)
                    .on(day)
                    .in(World.OTHER_VILLAGE)
                    .pairing(1002)
                    .about(RESETTLEMENT));
        }
        counting.count(records);
        await().untilAsserted(() -> assertThat(ROOTS)
                .allSatisfy(root -> assertThat(
                                plain(root, "").at("/contacts/events").asLong())
                        .isEqualTo(7)));
    }

    @Test
    void theMonthsOfAYearAddUpToTheYearAndTheYearsToAll() {
        for (var root : ROOTS) {
            for (var year : List.of(2023, 2024, 2025, 2026)) {
                var first = year == 2023 ? "05" : "01";
                var last = year == 2026 ? "11" : "12";
                var rows = series(root + "&from=" + year + "-" + first + "&to=" + year + "-" + last);
                assertThat(sum(rows)).as(root + year).isEqualTo(numbers(plain(root, "year=" + year)));
            }
            var years = series(root + "&from=2023-05&interval=year");
            assertThat(years)
                    .extracting(row -> row.get("period").asString())
                    .containsExactly("2023", "2024", "2025", "2026");
            assertThat(sum(years)).isEqualTo(numbers(plain(root, "")));
        }
    }

    @Test
    void aRowOfTheSeriesIsWhatThatMonthIsAloneAndStocksAreThoseOfItsEnd() {
        for (var root : ROOTS) {
            for (var row : series(root + "&from=2025-10&to=2026-02")) {
                var month = plain(root, "month=" + row.get("period").asString());
                assertThat(numbers(month)).as(root + row).isEqualTo(numbers(row.get("metrics")));
            }
        }
        world.recipient(
                7004,
                World.livesFrom(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 3, 10), 5003, World.VILLAGE, ORPHAN));
        assertThat(recipientsIn("2026-01")).isEqualTo(3);
        assertThat(recipientsIn("2026-02")).isEqualTo(4);
        assertThat(recipientsIn("2026-03")).isEqualTo(3);
    }

    @Test
    void childrenAddUpToTheirParentInEveryTree() {
        for (var period : List.of("year=2026", "", "month=2026-01")) {
            for (var node : List.of(
                    "/divisions/620000?",
                    "/divisions/622900?",
                    "/divisions/622921?",
                    "/divisions/622921100?",
                    "/units/102?tree=MANAGED_BY&",
                    "/units/101?tree=MANAGED_BY&",
                    "/units/103?tree=GROUP&")) {
                var parent = office.body(node + period).get("metrics");
                var children = items(office.body(node.replace("?", "/children?") + period)).stream()
                        .map(child -> child.get("metrics"))
                        .toList();
                assertThat(added(children)).as(node + period).isEqualTo(numbers(parent));
                assertThat(children.stream()
                                .mapToLong(one -> one.get("recipients").asLong())
                                .sum())
                        .as(node + period)
                        .isEqualTo(parent.get("recipients").asLong());
            }
        }
    }

    @Test
    void theCategoriesAddUpToTheWholeAndResettlementStandsOutside() {
        for (var root : ROOTS) {
            for (var period : List.of("year=2026", "", "month=2026-01", "year=2026&asOf=2026-01-15")) {
                var parts = Stream.of(RecipientCategory.values())
                        .filter(RecipientCategory::inTotals)
                        .map(category -> plain(root, period + "&category=" + category))
                        .toList();
                var whole = plain(root, period);
                assertThat(added(parts)).as(root + period).isEqualTo(numbers(whole));
                assertThat(parts.stream()
                                .mapToLong(one -> one.get("recipients").asLong())
                                .sum())
                        .isEqualTo(whole.get("recipients").asLong());
                assertThat(plain(root, period + "&category=RESETTLEMENT")
                                .at("/visits/events")
                                .asLong())
                        .as(root + period)
                        .isPositive();
            }
            var parts = Stream.of(RecipientCategory.values())
                    .filter(RecipientCategory::inTotals)
                    .flatMap(category -> series(root + "&category=" + category).stream());
            assertThat(sum(parts.toList())).isEqualTo(sum(series(root)));
        }
    }

    @Test
    void aMonthHasNoRates() throws Exception {
        office.perform("/divisions/620000?month=2026-01")
                .andExpect(jsonPath("$.year").value(2026))
                .andExpect(jsonPath("$.month").value("2026-01"))
                .andExpect(jsonPath("$.asOf").value("2026-01-31"))
                .andExpect(jsonPath("$.rates.contacts.volume", nullValue()))
                .andExpect(jsonPath("$.rates.visits.attained", nullValue()));
        office.perform("/divisions/620000?month=2026-11")
                .andExpect(jsonPath("$.asOf").value("2026-11-22"))
                .andExpect(jsonPath("$.metrics.contacts.events").value(1));
    }

    @Test
    void withoutMonthsThoseOfAYearAndTheOneBeforeAreTold() throws Exception {
        var line = office.body("/series?unit=100");
        assertThat(line.at("/unit/name").asString()).isEqualTo("单位100");
        assertThat(items(line)).hasSize(13);
        assertThat(items(line).get(0).get("period").asString()).isEqualTo("2025-11");
        office.perform("/series?division=622921&to=2023-06")
                .andExpect(jsonPath("$.items[*].period", contains("2023-05", "2023-06")));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() throws Exception {
        office.perform("/series?from=2023-04&to=2026-12")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("division", "from", "to")))
                .andExpect(jsonPath("$.errors[1].message").value("应在 2023-05 与 2026-11 之间"));
        office.perform("/series?division=620000&from=May&to=2026&interval=week&tree=BOTH&category=NOBODY")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("category", "from", "interval", "to", "tree")));
        office.perform("/series?division=620000&from=2026-03&to=2026-02")
                .andExpect(jsonPath("$.errors[0].code").value("from-after-to"));
        office.perform("/divisions/620000?year=2027&month=2027-01&asOf=2023-05-11")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("year", "month", "month", "asOf")));
        office.perform("/divisions/620000?year=now&asOf=later")
                .andExpect(jsonPath("$.errors[*].field", contains("asOf", "year")));
    }

    @Test
    void aLineIsToldToThoseWhoMaySeeThePlainFigures() throws Exception {
        var county = office.with(Grant.division("622921"));
        assertThat(county.status("/series?division=622921")).isEqualTo(200);
        assertThat(county.status("/series?unit=100")).isEqualTo(200);
        assertThat(county.status("/series?division=622922")).isEqualTo(404);
        assertThat(office.with(Grant.unit(101)).status("/series?unit=102")).isEqualTo(404);
        assertThat(office.with(Grant.unit(101)).status("/series?division=622921"))
                .isEqualTo(404);
        assertThat(office.status("/series?division=110000")).isEqualTo(404);
        assertThat(office.status("/series?unit=999")).isEqualTo(404);
    }

    private long recipientsIn(String month) {
        return plain("division=620000", "month=" + month).get("recipients").asLong();
    }

    private List<JsonNode> series(String query) {
        return items(office.body("/series?" + query));
    }

    private JsonNode plain(String root, String query) {
        var path = root.startsWith("division") ? root.replace("division=", "/divisions/") + "?" : unit(root);
        return office.body(path + query).get("metrics");
    }

    private static String unit(String root) {
        return root.replace("unit=", "/units/").replace("&tree", "?tree") + "&";
    }

    private static List<JsonNode> items(JsonNode body) {
        var items = new ArrayList<JsonNode>();
        body.get("items").forEach(items::add);
        return items;
    }

    private static List<Long> sum(List<JsonNode> rows) {
        return added(rows.stream().map(row -> row.get("metrics")).toList());
    }

    private static List<Long> added(List<JsonNode> metrics) {
        return metrics.stream()
                .map(SeriesIT::numbers)
                .reduce((one, other) -> LongStream.range(0, one.size())
                        .mapToObj(i -> one.get((int) i) + other.get((int) i))
                        .toList())
                .orElseThrow();
    }

    /** Everything that flows, in one order. */
    private static List<Long> numbers(JsonNode metrics) {
        return Stream.of(
                        "/contacts/events",
                        "/contacts/personTimes",
                        "/visits/events",
                        "/visits/personTimes",
                        "/policiesDelivered/items",
                        "/policiesDelivered/personTimes",
                        "/difficultiesResolved",
                        "/difficultiesReported",
                        "/goodDeeds",
                        "/aid/cashFen",
                        "/aid/goodsFen",
                        "/fourMust/attended",
                        "/hazards/found",
                        "/hazards/removed")
                .map(at -> metrics.at(at).asLong())
                .toList();
    }
}
