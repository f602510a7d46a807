package org.aixin.stats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.registry.UnitType;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.projection.Projection;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsTest;
import org.aixin.stats.World;
import org.aixin.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What was published comes out of the figures, sentence by sentence. */
class ReportIT extends StatsTest {

    static final String COUNTY = "/api/console/v1/reports/county-summary?division=622921&asOf=2023-12-31";
    static final String EXTERNAL = "/api/console/v1/external-stats";
    static final long LEAD = 800;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Projection<DivisionChanged> divisions;

    @Autowired
    Projection<UnitChanged> units;

    @BeforeEach
    void places() {
        world.trees();
        name("620000", "甘肃省", DivisionLevel.PROVINCE, null);
        name("622900", "临夏回族自治州", DivisionLevel.PREFECTURE, "620000");
        name("622921", "临夏县", DivisionLevel.COUNTY, "622900");
        change("delete from external_stat");
    }

    @Test
    void theCountysPublishedSentencesComeOutWordForWord() throws Exception {
        linxia();

        assertThat(sentences(told(COUNTY)))
                .containsExactly(
                        "截至2023年12月31日，共有省、州、县各级结对干部4928名，结对关爱对象4983户5718人，"
                                + "其中孤儿和事实无人抚养儿童683人，困难重度残疾人3213人，特困人员1822人，另有安置帮教对象16人。",
                        "按照全省各级干部职工与特殊困难家庭“一对一”确定结对关系要求，" + "全县5718名关爱对象与4928名结对干部（同一户存在多个关爱对象的按户结对）完成结对。",
                        "按照“每年联系交流不少于4次、走访探视不少于2次”工作标准，截至2023年12月31日共与结对对象联系交流28625次，"
                                + "完成率为143.6%；走访探视19833次，完成率为199.0%。累计自筹资金63.15余万元。",
                        "截至2023年12月31日，各级结对干部为结对对象帮助解决困难2114次。",
                        "截至2023年12月31日，各级结对干部向上级部门反映帮助解决困难问题2432个，帮办实事3008件，为关爱对象落实各类政策21173项。");
    }

    @Test
    void publishedRatesStandBesideOursWithTheirSource() throws Exception {
        linxia();
        publish("rate-volume-contacts", "0.955");
        publish("rate-volume-visits", "1.402");

        var report = told(COUNTY);

        assertThat(sentences(report).get(2))
                .contains("联系交流28625次，完成率为143.6%（外部公布95.5%）；走访探视19833次，完成率为199.0%（外部公布140.2%）。");
        assertThat(report.get("external")).hasSize(2);
        for (var paragraph : report.get("paragraphs")) {
            for (var number : paragraph.get("numbers")) {
                assertThat(paragraph
                                .get("text")
                                .asString()
                                .substring(
                                        number.get("start").asInt(),
                                        number.get("end").asInt()))
                        .isEqualTo(number.get("text").asString());
                assertThat(number.get("definition").asString()).isNotEmpty();
                assertThat(report.get("footnotes")
                                .get(number.get("footnote").asInt() - 1)
                                .get("text")
                                .asString())
                        .contains(
                                number.get("external").asBoolean()
                                        ? "临夏县民政局"
                                        : number.get("definition").asString());
            }
        }
    }

    @Test
    void peopleWhomNobodyIsPairedWithAreToldApart() throws Exception {
        world.recipient(1, 1, World.VILLAGE, RecipientCategory.DESTITUTE);
        crowd(10_000, List.of(100L), 2, 1, 1, 1, 0);

        assertThat(sentences(told(COUNTY)).get(1)).contains("全县4名关爱对象中，3名已与2名结对干部", "还有1名尚未结对。");
    }

    @Test
    void classesThatAreNotAllStopTheReport() throws Exception {
        crowd(10_000, List.of(100L), 2, 1, 1, 1, 0);
        // One person in two classes at once, as only broken data have it.
        change("""
                insert into recipient_span (recipient_id, from_day, household_id, division_code, category, status)
                select recipient_id, '2023-02-01', household_id, division_code, 'ORPHAN', status from recipient_span
                where category = 'DESTITUTE'
                """);

        ask(COUNTY)
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("figures-disagree"))
                .andExpect(jsonPath("$.detail").value(containsString("共3人，分类相加为4人")));
    }

    @Test
    void theProvincesPublishedSentencesComeOutWordForWord() throws Exception {
        crowd(10_000, List.of(100L), 3, 2, 2, 2, 0);
        flow("division", "620000", 202306, 0, 1_462_100, 0, 968_600, 100_000, 133_300, 5_000_000_000L, 307_430_000);
        flow("division", "620000", 202402, 0, 466_799, 0, 346_200, 42_600, 30_000, 2_267_780_000L, 0);
        counting.count(
                CareRecords.contact(1).on("2024-05-30"),
                CareRecords.contact(2).on("2024-05-31"),
                CareRecords.contact(3).on("2024-06-01"));

        assertThat(sentences(told("/api/console/v1/reports/province-summary?asOf=2024-05-30")))
                .containsExactly(
                        "全省3名干部与6名关爱对象结对。",
                        "截至2024年5月30日，全省各级结对干部累计开展联系交流192.89万人次、走访探视131.48万人次、"
                                + "解决困难及帮扶实事30.59万件、资助资金（含物资折合）7575.21万元。",
                        "其中，今年共开展联系交流46.68万人次，走访探视34.62万人次、解决困难及帮扶实事7.26万件、" + "资助资金（含物资折合）2267.78万元。");
        var exact = "$.paragraphs[1].numbers[0].value";
        ask("/api/console/v1/reports/province-summary?asOf=2024-05-30")
                .andExpect(jsonPath(exact).value(1_928_900));
        ask("/api/console/v1/reports/province-summary?asOf=2024-05-02")
                .andExpect(jsonPath(exact).value(1_928_899));
        ask("/api/console/v1/reports/province-summary?asOf=2024-05-31")
                .andExpect(jsonPath(exact).value(1_928_901))
                .andExpect(jsonPath("$.division.code").value("620000"));
    }

    @Test
    void aUnitsOwnCadresAndTheUnitsThatItLeadsAreToldApart() throws Exception {
        unit(LEAD, "省教育厅", UnitType.PROVINCIAL_ORGAN, null);
        var universities = lead(LEAD, 1_000, 12, UnitType.UNIVERSITY);
        crowd(10_000, List.of(LEAD), 52, 11, 24, 18, 0);
        crowd(20_000, universities, 528, 414, 132, 117, 0);
        var own = new ArrayList<CareRecords>();
        for (var i = 1; i <= 333 + 214; i++) {
            own.add((i <= 333 ? CareRecords.contact(i) : CareRecords.visit(i))
                    .unit(LEAD)
                    .on("2023-10-0" + (1 + i % 9)));
        }
        own.get(0).policies(244).difficulties(74, 0).goodDeeds(94).aid(AidKind.CASH, AidFunding.SELF, 3_750_000);
        counting.count(own);
        flow("managed_by", Long.toString(universities.get(3)), 202309, 3245, 3245, 0, 0, 379, 539, 36_000_000, 0);
        change("update flow_managed_by set policy_persons = 1795 where contacts = 3245");

        assertThat(sentences(told("/api/console/v1/reports/unit-summary?asOf=2023-12-31&unit=" + LEAD)))
                .containsExactly(
                        "截至2023年12月底，省教育厅52名结对干部与11名孤儿、24名困难重度残疾人和18户特困家庭完成联系交流333次、"
                                + "走访探视214次、落实政策244人次、帮助解决实际困难74个、帮办实事94件、累计资助物资资金3.7万多元。",
                        "12所省直高校共528名结对帮扶干部与414名孤儿、132名困难重度残疾人和117户特困家庭联系交流3245次、"
                                + "落实政策1795人次、帮助解决实际困难379个、帮办实事539件、资助资金（含物资折合）36万元。");
    }

    @Test
    void enterprisesAndBanksAreCountedByTheirKind() throws Exception {
        unit(LEAD, "省政府国资委", UnitType.PROVINCIAL_ORGAN, null);
        var enterprises = new ArrayList<>(lead(LEAD, 2_000, 48, UnitType.CENTRAL_SOE_IN_GANSU));
        enterprises.addAll(lead(LEAD, 3_000, 30, UnitType.PROVINCIAL_SOE));
        crowd(10_000, enterprises, 1303, 810, 518, 333, 0);

        assertThat(sentences(told("/api/console/v1/reports/unit-summary?asOf=2023-12-31&unit=" + LEAD)))
                .startsWith(
                        "省政府国资委牵头管理48户中央在甘企业和30户省属企业的结对关爱工作。",
                        "78户归口管理企业共1303名结对帮扶干部与810名孤儿、518名困难重度残疾人和333户特困家庭完成结对任务。");

        unit(LEAD + 100, "省金融监管局", UnitType.PROVINCIAL_ORGAN, null);
        var banks = lead(LEAD + 100, 4_000, 24, UnitType.FINANCIAL_INSTITUTION);
        crowd(40_000, banks, 153, 38, 102, 35, 22);

        assertThat(sentences(told("/api/console/v1/reports/unit-summary?asOf=2023-12-31&unit=" + (LEAD + 100))))
                .startsWith("截至2023年12月31日，24家金融机构的153名干部分别与38名关爱孤儿、102名困难重度残疾人和35户特困家庭" + "结成“一对一”帮扶对子，实现了关爱对象全覆盖。");
    }

    @Test
    void aReportIsScopedLikeTheFiguresInIt() throws Exception {
        assertThat(statusOf(Grant.division("622921"), COUNTY)).isEqualTo(200);
        assertThat(statusOf(Grant.division("622900"), COUNTY)).isEqualTo(200);
        assertThat(statusOf(Grant.division("622922"), COUNTY)).isEqualTo(404);
        assertThat(statusOf(Grant.unit(100), COUNTY)).isEqualTo(404);
        assertThat(statusOf(Grant.division("622921"), "/api/console/v1/reports/province-summary"))
                .isEqualTo(404);
        assertThat(statusOf(Grant.unit(101), "/api/console/v1/reports/unit-summary?unit=100"))
                .isEqualTo(200);
        assertThat(statusOf(Grant.unit(100), "/api/console/v1/reports/unit-summary?unit=101"))
                .isEqualTo(404);
        ask(new Caller("console:1", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of()), COUNTY)
                .andExpect(status().isForbidden());
    }

    @Test
    void whatCannotBeReportedIsNamed() throws Exception {
        var county = "/api/console/v1/reports/county-summary?division=";
        ask(county + "622921&asOf=2023-05-11")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("asOf")));
        ask(county + "622921&asOf=2026-11-23")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("asOf")));
        ask(county + "622921&asOf=yesterday")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("asOf")));
        ask(county + "622900")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("division")))
                .andExpect(jsonPath("$.errors[0].message").value("应为县（市、区）"));
        ask(county + "999999").andExpect(status().isNotFound());
        ask("/api/console/v1/reports/county-summary")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("division")));
    }

    @Test
    void laterYearsTellTheYearApart() throws Exception {
        crowd(10_000, List.of(100L), 2, 1, 1, 1, 0);
        counting.count(
                CareRecords.contact(1).on("2025-03-01"), CareRecords.visit(2).on("2026-03-01"));

        await().untilAsserted(() -> {
            var told = sentences(told("/api/console/v1/reports/county-summary?division=622921"));
            assertThat(told.get(2)).contains("截至2026年11月22日共与结对对象联系交流1次", "走访探视1次");
            assertThat(told.get(3)).startsWith("其中，今年共与结对对象联系交流0次，完成率为—；走访探视1次");
        });
    }

    @Test
    void everyDefinitionIsToldToWhoeverIsLoggedIn() throws Exception {
        ask(
                        new Caller("console:1", CallerKind.CONSOLE, null, List.of(), Set.of()),
                        "/api/console/v1/statistics/definitions")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == 'visits')].name").value("走访探视"));
    }

    /** 临夏县 as published for 2023. */
    private void linxia() {
        crowd(10_000, List.of(100L), 4928, 683, 3213, 1822, 735);
        transaction.executeWithoutResult(begun -> new Crowd(sql, 90_000).resettled(16));
        change("""
                insert into target_division (gen, node, year, category, pairings, contact_target, visit_target,
                    contacts_attained, visits_attained, contacts_capped, visits_capped)
                values (1, '622921', 2023, 'ORPHAN', 4983, 19932, 9966, 0, 0, 0, 0)
                """);
        flow("division", "622921", 202307, 28_624, 0, 19_833, 0, 0, 0, 0, 0);
        counting.count(
                CareRecords.contact(1)
                        .on("2023-11-02")
                        .policies(21_173)
                        .difficulties(2114, 2432)
                        .goodDeeds(3008)
                        .aid(AidKind.CASH, AidFunding.SELF, 60_000_000)
                        .aid(AidKind.TEA, AidFunding.SELF, 3_152_340)
                        .aid(AidKind.CASH, AidFunding.UNIT, 500_000),
                CareRecords.contact(2).on("2024-01-01").aid(AidKind.CASH, AidFunding.SELF, 100));
    }

    private void publish(String metric, String value) throws Exception {
        var body = """
                {"metric": "%s", "division": "622921", "year": 2023, "asOf": "2023-12-31", "value": %s, "unit": "比率",
                 "source": "临夏县民政局《建设工作总结》，2024-01-19"}
                """.formatted(metric, value);
        http.perform(post(EXTERNAL)
                        .header("Authorization", "Bearer " + token(office()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.unitId").doesNotExist())
                .andExpect(jsonPath("$.note").value(""));
    }

    private void crowd(
            long seed, List<Long> ofUnits, int cadres, int children, int disabled, int destitute, int sharing) {
        transaction.executeWithoutResult(
                begun -> new Crowd(sql, seed).paired(ofUnits, cadres, children, disabled, destitute, sharing));
    }

    /** What thousands of records would have booked. */
    private void flow(
            String tree,
            String node,
            int month,
            long contacts,
            long contactPersons,
            long visits,
            long visitPersons,
            long resolved,
            long deeds,
            long cash,
            long goods) {
        change("""
                insert into flow_%s (gen, node, month, category, contacts, contact_persons, visits, visit_persons,
                    policies, policy_persons, difficulties_resolved, difficulties_reported, good_deeds, aid_cash_fen,
                    aid_goods_fen, four_must_attended, hazards_found, hazards_removed, ver)
                values (1, '%s', %d, 'SEVERELY_DISABLED_HARDSHIP', %d, %d, %d, %d, 0, 0, %d, 0, %d, %d, %d, 0, 0, 0, 1)
                """.formatted(
                tree, node, month, contacts, contactPersons, visits, visitPersons, resolved, deeds, cash, goods));
    }

    private void change(String statement) {
        world.change(statement);
    }

    private void name(String code, String name, DivisionLevel level, @Nullable String parent) {
        divisions.apply(List.of(new DivisionChanged(
                code, 1000, name, level, List.of(new DivisionChanged.Span(World.ALWAYS, null, parent)), List.of())));
    }

    /** Units that the lead unit manages; with ids of their own. */
    private List<Long> lead(long lead, long first, int count, UnitType type) {
        var ids = LongStream.range(first, first + count).boxed().toList();
        units.apply(ids.stream().map(id -> changed(id, "单位" + id, type, lead)).toList());
        return ids;
    }

    private void unit(long id, String name, UnitType type, @Nullable Long managedBy) {
        units.apply(List.of(changed(id, name, type, managedBy)));
    }

    private static UnitChanged changed(long id, String name, UnitType type, @Nullable Long managedBy) {
        return new UnitChanged(
                id, 1, name, type, List.of(new UnitChanged.Span(World.ALWAYS, null, managedBy, null, "620000")));
    }

    private static List<String> sentences(JsonNode report) {
        var sentences = new ArrayList<String>();
        report.get("paragraphs")
                .forEach(paragraph -> sentences.add(paragraph.get("text").asString()));
        return sentences;
    }

    private JsonNode told(String path) throws Exception {
        var answer = ask(path).andExpect(status().isOk()).andReturn().getResponse();
        return AixinJson.mapper().readTree(answer.getContentAsByteArray());
    }

    private ResultActions ask(String path) throws Exception {
        return ask(office(), path);
    }

    private int statusOf(Grant grant, String path) throws Exception {
        return ask(new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of("STATISTICS_READ")), path)
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private ResultActions ask(Caller caller, String path) throws Exception {
        return http.perform(get(path).header("Authorization", "Bearer " + token(caller)));
    }

    private static Caller office() {
        return new Caller(
                "console:1",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.province()),
                Set.of("STATISTICS_READ", "STATISTICS_WRITE"));
    }

    private String token(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), clock)
                .mint(caller, "stats-service");
    }
}
