package org.aixin.stats.statistics;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.HazardType;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** What offices read, and who may read it. */
class StatisticsIT extends StatsTest {

    static final String BASE = "/api/console/v1/statistics";

    @Autowired
    MockMvc http;

    @BeforeEach
    void people() {
        world.trees();
        world.unit(110, new UnitChanged.Span(World.ALWAYS, null, 102L, null, "622922"));
        world.cadre(10, 100);
        world.recipient(7000, 5000, World.VILLAGE, ORPHAN);
        world.recipient(7001, 5001, World.FAR_VILLAGE, DESTITUTE);
        world.pairing(1000, 10, 5000, "2025-01-01", null, 7000L);
    }

    @Test
    void aDivisionsFiguresHaveTheShapeThatWasAgreedOn() throws Exception {
        counting.count(CareRecords.visit(1)
                .policies(2)
                .difficulties(3, 4)
                .goodDeeds(5)
                .aid(AidKind.CASH, AidFunding.SELF, 600)
                .aid(AidKind.TEA, AidFunding.SELF, 70)
                .hazard(HazardType.FIRE, true)
                .onOccasion(9));

        await().untilAsserted(() -> {
            ask(Grant.province(), BASE + "/divisions/622921?year=2026")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.division.code").value("622921"))
                    .andExpect(jsonPath("$.division.name").value("区划622921"))
                    .andExpect(jsonPath("$.division.level").value("COUNTY"))
                    .andExpect(jsonPath("$", not(hasKey("unit"))))
                    .andExpect(jsonPath("$.year").value(2026))
                    .andExpect(jsonPath("$.asOf").value("2026-11-22"))
                    .andExpect(jsonPath("$.ruleVersion").value("2024-1"))
                    .andExpect(jsonPath("$.metrics.cadres").value(1))
                    .andExpect(jsonPath("$.metrics.recipients").value(1))
                    .andExpect(jsonPath("$.metrics.households").value(1))
                    .andExpect(jsonPath("$.metrics.recipientsByCategory.ORPHAN").value(1))
                    .andExpect(jsonPath("$.metrics.recipientsByCategory", not(hasKey("RESETTLEMENT"))))
                    .andExpect(jsonPath("$.metrics.contacts.events").value(0))
                    .andExpect(jsonPath("$.metrics.visits.events").value(1))
                    .andExpect(jsonPath("$.metrics.visits.personTimes").value(1))
                    .andExpect(jsonPath("$.metrics.policiesDelivered.items").value(2))
                    .andExpect(
                            jsonPath("$.metrics.policiesDelivered.personTimes").value(2))
                    .andExpect(jsonPath("$.metrics.difficultiesResolved").value(3))
                    .andExpect(jsonPath("$.metrics.difficultiesReported").value(4))
                    .andExpect(jsonPath("$.metrics.goodDeeds").value(5))
                    .andExpect(jsonPath("$.metrics.aid.cashFen").value(600))
                    .andExpect(jsonPath("$.metrics.aid.goodsFen").value(70))
                    .andExpect(jsonPath("$.metrics.fourMust.opened").value(0))
                    .andExpect(jsonPath("$.metrics.fourMust.attended").value(1))
                    .andExpect(jsonPath("$.metrics.hazards.found").value(1))
                    .andExpect(jsonPath("$.metrics.hazards.removed").value(1))
                    .andExpect(jsonPath("$.rates.visits.volume").value(0.5))
                    .andExpect(jsonPath("$.rates.visits.attained").value(0.0))
                    .andExpect(jsonPath("$.rates.visits.capped").value(0.5))
                    .andExpect(jsonPath("$.rates.contacts.volume").value(0.0));
        });
    }

    @Test
    void aUnitsFiguresAreToldForTheTreeThatIsAskedFor() throws Exception {
        counting.count(CareRecords.contact(1));

        await().untilAsserted(() -> {
            ask(Grant.province(), BASE + "/units/102?year=2026")
                    .andExpect(jsonPath("$.unit.id").value("102"))
                    .andExpect(jsonPath("$.unit.name").value("单位102"))
                    .andExpect(jsonPath("$.unit.type").value("COUNTY_ORGAN"))
                    .andExpect(jsonPath("$", not(hasKey("division"))))
                    .andExpect(jsonPath("$.metrics.contacts.events").value(1));
            ask(Grant.province(), BASE + "/units/102?year=2026&tree=GROUP")
                    .andExpect(jsonPath("$.metrics.contacts.events").value(0));
            ask(Grant.province(), BASE + "/units/103?tree=GROUP")
                    .andExpect(jsonPath("$.year", nullValue()))
                    .andExpect(jsonPath("$.ruleVersion").value("2023-1,2024-1"))
                    .andExpect(jsonPath("$.metrics.contacts.events").value(1));
        });
    }

    @Test
    void theSourceIsToldAndBecomesRedis() {
        counting.count(CareRecords.contact(1));

        await().untilAsserted(() -> ask(Grant.province(), BASE + "/divisions/620000?year=2026")
                .andExpect(jsonPath("$.source").value("redis"))
                .andExpect(jsonPath("$.metrics.contacts.events").value(1)));
    }

    @Test
    void childrenComeByCodeAndNotByResult() throws Exception {
        counting.count(CareRecords.contact(1).in(World.FAR_VILLAGE));

        await().untilAsserted(() -> {
            ask(Grant.province(), BASE + "/divisions/622900/children?year=2026")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items[*].division.code", contains("622921", "622922")))
                    .andExpect(jsonPath("$.items[1].metrics.contacts.events").value(1))
                    .andExpect(jsonPath("$.items[*].hasChildren", contains(true, true)));
            ask(Grant.province(), BASE + "/divisions/622921100/children?year=2026")
                    .andExpect(jsonPath("$.items[*].hasChildren", contains(false, false)));
            ask(Grant.province(), BASE + "/divisions/622900?year=2026")
                    .andExpect(jsonPath("$", not(hasKey("hasChildren"))));
            ask(Grant.province(), BASE + "/units/102/children")
                    .andExpect(jsonPath("$.items[*].hasChildren", contains(true, false, false)))
                    .andExpect(jsonPath("$.items[*].unit.id", contains("101", "103", "110")));
            ask(Grant.province(), BASE + "/divisions/622900/children?year=2026&asOf=2026-03-01")
                    .andExpect(jsonPath("$.items[1].metrics.contacts.events").value(0));
            ask(Grant.province(), BASE + "/divisions/" + World.VILLAGE + "/children")
                    .andExpect(jsonPath("$.items", is(List.of())));
        });
    }

    @Test
    void whatReportsForItselfIsToldBesideTheChildrenAndIsNoSummandMore() throws Exception {
        world.division("622921100", new DivisionChanged.Span(World.ALWAYS, null, "622921", "矿区", true));
        world.division(
                "622922101",
                new DivisionChanged.Span(World.ALWAYS, LocalDate.of(2026, 4, 1), "622922", null, true),
                new DivisionChanged.Span(LocalDate.of(2026, 4, 1), null, "622922", null, false));
        counting.count(
                CareRecords.visit(1), CareRecords.visit(2).in(World.FAR_VILLAGE).about(DESTITUTE));

        await().untilAsserted(() -> {
            var own = body(Grant.province(), "/divisions/622921100?year=2026");
            var province = body(Grant.province(), "/divisions/620000?year=2026");
            var inside = body(Grant.province(), "/divisions/620000/children?year=2026");
            assertThat(own.at("/metrics/visits/events").asLong()).isEqualTo(1);
            assertThat(province.at("/metrics/visits/events").asLong()).isEqualTo(2);
            assertThat(sum(inside, "/metrics/visits/events")).isEqualTo(2);
            assertThat(sum(inside, "/metrics/recipients"))
                    .isEqualTo(province.at("/metrics/recipients").asLong());
            assertThat(inside.get("reportingUnits").size()).isEqualTo(1);
            var apart = inside.at("/reportingUnits/0");
            assertThat(apart.at("/division/name").asString()).isEqualTo("矿区");
            assertThat(apart.at("/inside/code").asString()).isEqualTo("622900");
            assertThat(apart.at("/inside/name").asString()).isEqualTo("区划622900");
            assertThat(apart.at("/hasChildren").asBoolean()).isTrue();
            assertThat(apart.get("metrics")).isEqualTo(own.get("metrics"));
            assertThat(apart.get("rates")).isEqualTo(own.get("rates"));
        });
        assertThat(body(Grant.division("622900"), "/divisions/622900/children")
                        .at("/reportingUnits/0/inside/code")
                        .asString())
                .isEqualTo("622921");
        assertThat(body(Grant.province(), "/divisions/622921/children")
                        .get("reportingUnits")
                        .size())
                .as("a child of its county")
                .isZero();
        assertThat(body(Grant.province(), "/divisions/620000/children?year=2026&asOf=2026-03-01")
                        .get("reportingUnits")
                        .valueStream()
                        .map(one -> one.at("/division/code").asString()))
                .as("that it reports holds from day to day")
                .containsExactly("622921100", "622922101");
        assertThat(statusOf(Grant.division("622922"), "/divisions/620000/children"))
                .isEqualTo(404);
    }

    @Test
    void oneCategoryIsToldAlone() throws Exception {
        counting.count(CareRecords.contact(1).about(ORPHAN, DESTITUTE));

        await().untilAsserted(() -> {
            ask(Grant.province(), BASE + "/divisions/620000?year=2026&category=DESTITUTE")
                    .andExpect(jsonPath("$.metrics.contacts.events").value(0))
                    .andExpect(jsonPath("$.metrics.contacts.personTimes").value(1))
                    .andExpect(jsonPath("$.metrics.recipients").value(1))
                    .andExpect(jsonPath("$.metrics.recipientsByCategory", not(hasKey("ORPHAN"))))
                    .andExpect(jsonPath("$.rates.contacts.volume", nullValue()));
        });
    }

    @Test
    void anEarlierDayComesFromMySql() throws Exception {
        counting.count(CareRecords.contact(1).on("2026-03-10"));

        await().untilAsserted(() -> {
            ask(Grant.province(), BASE + "/divisions/622921?year=2026&asOf=2026-03-09")
                    .andExpect(jsonPath("$.asOf").value("2026-03-09"))
                    .andExpect(jsonPath("$.source").value("mysql"))
                    .andExpect(jsonPath("$.metrics.contacts.events").value(0));
            ask(Grant.province(), BASE + "/divisions/622921?year=2026&asOf=2026-03-10")
                    .andExpect(jsonPath("$.metrics.contacts.events").value(1));
        });
    }

    @Test
    void aDivisionsOfficeSeesWhatLiesInsideItAndTheUnitsThere() throws Exception {
        var county = Grant.division("622921");

        assertThat(statusOf(county, "/divisions/622921")).isEqualTo(200);
        assertThat(statusOf(county, "/divisions/" + World.VILLAGE)).isEqualTo(200);
        assertThat(statusOf(county, "/divisions/622900")).isEqualTo(404);
        assertThat(statusOf(county, "/divisions/622922")).isEqualTo(404);
        assertThat(statusOf(county, "/divisions/622922/children")).isEqualTo(404);
        assertThat(statusOf(county, "/units/100")).isEqualTo(200);
        assertThat(statusOf(county, "/units/110")).isEqualTo(404);
        assertThat(statusOf(Grant.division("622900"), "/units/110")).isEqualTo(200);
    }

    @Test
    void aUnitSeesWhatStandsBelowItInEitherTreeAndNoDivisions() throws Exception {
        assertThat(statusOf(Grant.unit(103), "/units/103?tree=GROUP")).isEqualTo(200);
        assertThat(statusOf(Grant.unit(103), "/units/100")).isEqualTo(200);
        assertThat(statusOf(Grant.unit(103), "/units/102")).isEqualTo(404);
        assertThat(statusOf(Grant.unit(103), "/divisions/622921")).isEqualTo(404);
        assertThat(statusOf(Grant.unit(101), "/units/100/children")).isEqualTo(200);
        assertThat(statusOf(Grant.unit(100), "/units/101/children")).isEqualTo(404);
    }

    @Test
    void anAgencyReadsTheDivisionsOfItsContractAndNothingElse() throws Exception {
        var agency = new Caller(
                "agency:7",
                CallerKind.AGENCY,
                null,
                List.of(Grant.client("7"), Grant.division("622921")),
                Set.of("STATISTICS_READ"));
        var open = "/open/v1/statistics/divisions/";

        ask(agency, open + "622921")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.division.code").value("622921"));
        ask(agency, open + "622922").andExpect(status().isNotFound());
        ask(agency, open + "620000").andExpect(status().isNotFound());
        ask(
                        new Caller(
                                "agency:7", CallerKind.AGENCY, null, List.of(Grant.client("7")), agency.permissions()),
                        open + "622921")
                .andExpect(status().isNotFound());
        ask(new Caller("agency:7", CallerKind.AGENCY, null, agency.grants(), Set.of("TICKET_WRITE")), open + "622921")
                .andExpect(status().isForbidden());
    }

    @Test
    void anAgencyIsToldNobodyByASmallNumber() throws Exception {
        for (var i = 0; i < 3; i++) {
            world.recipient(7100 + i, 5100 + i, World.VILLAGE, DESTITUTE);
        }
        for (var i = 0; i < 6; i++) {
            world.recipient(7200 + i, 5200 + i, World.FAR_VILLAGE, DESTITUTE);
        }
        var open = "/open/v1/statistics/divisions/";
        var prefecture = agency(Grant.division("622900"));
        var county = agency(Grant.division("622922"));

        await().untilAsserted(() -> {
            ask(prefecture, open + "622900")
                    .andExpect(
                            jsonPath("$.metrics.recipientsByCategory.DESTITUTE").value("*"))
                    .andExpect(jsonPath("$.metrics.recipientsByCategory.ORPHAN").value("<5"))
                    .andExpect(jsonPath("$.metrics.recipientsByCategory.SEVERELY_DISABLED_HARDSHIP")
                            .value(0))
                    .andExpect(jsonPath("$.metrics.recipients").value(11));
            ask(prefecture, open + "622921")
                    .andExpect(
                            jsonPath("$.metrics.recipientsByCategory.DESTITUTE").value("<5"))
                    .andExpect(jsonPath("$.metrics.cadres").value("<5"))
                    .andExpect(jsonPath("$.rates.contacts.volume", nullValue()));
            // 11 less these 7 would be the 4 there.
            ask(prefecture, open + "622922")
                    .andExpect(jsonPath("$.metrics.recipients").value("*"))
                    .andExpect(
                            jsonPath("$.metrics.recipientsByCategory.DESTITUTE").value("*"))
                    .andExpect(jsonPath("$.metrics.recipientsByCategory.ORPHAN").value(0));
            ask(prefecture, open + "622922?category=DESTITUTE")
                    .andExpect(jsonPath("$.metrics.recipients").value("*"))
                    .andExpect(
                            jsonPath("$.metrics.recipientsByCategory.DESTITUTE").value("*"));
            // Nothing of the prefecture is told to the county's agency.
            ask(county, open + "622922")
                    .andExpect(
                            jsonPath("$.metrics.recipientsByCategory.DESTITUTE").value(7))
                    .andExpect(jsonPath("$.metrics.recipients").value(7));
            // Offices work with the numbers themselves.
            ask(Grant.division("622921"), BASE + "/divisions/622921")
                    .andExpect(
                            jsonPath("$.metrics.recipientsByCategory.DESTITUTE").value(3));
        });
    }

    private static Caller agency(Grant grant) {
        return new Caller(
                "agency:7", CallerKind.AGENCY, null, List.of(Grant.client("7"), grant), Set.of("STATISTICS_READ"));
    }

    @Test
    void whatIsNotKnownIsNotFound() throws Exception {
        assertThat(statusOf(Grant.province(), "/divisions/110000")).isEqualTo(404);
        assertThat(statusOf(Grant.province(), "/divisions/nowhere")).isEqualTo(404);
        assertThat(statusOf(Grant.division("622921"), "/divisions/nowhere")).isEqualTo(404);
        assertThat(statusOf(Grant.province(), "/units/999")).isEqualTo(404);
        assertThat(statusOf(Grant.self(10), "/divisions/622921")).isEqualTo(404);
        ask(Grant.division("622922"), BASE + "/divisions/622921")
                .andExpect(jsonPath("$.code").value("not-found"));
    }

    @Test
    void withoutThePermissionNothingIsTold() throws Exception {
        var caller = new Caller("console:1", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of());

        ask(caller, BASE + "/divisions/620000").andExpect(status().isForbidden());
        http.perform(get(BASE + "/divisions/620000")).andExpect(status().isUnauthorized());
    }

    @Test
    void yearsAndDaysOutsideTheProgrammeAreRefusedTogether() throws Exception {
        ask(Grant.province(), BASE + "/divisions/620000?year=2027&asOf=2026-11-23")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("year", "asOf")))
                .andExpect(jsonPath("$.errors[0].message").value("应在 2023 与 2026 之间"));
        assertThat(statusOf(Grant.province(), "/divisions/620000?year=2022")).isEqualTo(400);
        assertThat(statusOf(Grant.province(), "/divisions/620000?asOf=2023-05-11"))
                .isEqualTo(400);
        assertThat(statusOf(Grant.province(), "/divisions/620000?category=NOBODY"))
                .isEqualTo(400);
        assertThat(statusOf(Grant.province(), "/units/102?tree=BOTH")).isEqualTo(400);
    }

    private JsonNode body(Grant grant, String path) {
        return new Asking(http, clock, grant).body(path);
    }

    private static long sum(JsonNode children, String figure) {
        return children.get("items")
                .valueStream()
                .mapToLong(one -> one.at(figure).asLong())
                .sum();
    }

    private int statusOf(Grant grant, String path) throws Exception {
        return ask(grant, BASE + path).andReturn().getResponse().getStatus();
    }

    private ResultActions ask(Grant grant, String path) throws Exception {
        return ask(new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of("STATISTICS_READ")), path);
    }

    private ResultActions ask(Caller caller, String path) throws Exception {
        var token = InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
        return http.perform(get(path).header("Authorization", "Bearer " + token));
    }
}
