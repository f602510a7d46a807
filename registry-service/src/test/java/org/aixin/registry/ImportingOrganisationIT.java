package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.sheet.Workbooks;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets of units and of the cadres who serve in them. */
class ImportingOrganisationIT extends ImportsUnderTest {

    private static final long WATER = 1_900_000_000_000_013_100L;
    private static final long FORESTRY = 1_900_000_000_000_013_101L;
    private static final long ELSEWHERE_UNIT = 1_900_000_000_000_013_102L;
    private static final List<String> CADRES = List.of("姓名", "身份证号", "联系电话", "工作单位", "干部层级", "职级", "是否驻村", "是否在岗");
    private static final List<String> UNITS = List.of("单位名称", "单位类型", "所属地区", "主管单位", "组长单位", "帮扶县");

    @BeforeEach
    void unitsOfTheCounty() {
        registered("/units", """
            [{"id":"%d","name":"县水务局","type":"COUNTY_ORGAN","managedBy":"%d","divisionCode":"622921","from":"2023-05-12"},
             {"id":"%d","name":"县林草局","type":"COUNTY_ORGAN","managedBy":"%d","divisionCode":"622921","from":"2023-05-12"},
             {"id":"%d","name":"康乐县水务局","type":"COUNTY_ORGAN","divisionCode":"622922","from":"2023-05-12"}]
            """.formatted(WATER, OFFICE, FORESTRY, OFFICE, ELSEWHERE_UNIT));
    }

    @Test
    void cadresComeWithTheirUnitsAndWhatIsWrongIsTold() {
        var numbers = numbers(9);
        var elsewhere = idNumber();
        registered("/cadres", """
            [{"name":"牛干事","idNumber":"%s","phone":"12000013001","unitId":"%d","level":"COUNTY","rank":"STAFF",
              "from":"2024-01-01"}]
            """.formatted(elsewhere, ELSEWHERE_UNIT));
        var sheet = new ArrayList<>(List.of(
                CADRES,
                cadre("马干事", numbers.get(0), "12000013002", "县水务局", "县级", "科级"),
                cadre("马干部", numbers.get(1), "12000013003", Long.toString(FORESTRY), "县", "一般干部"),
                cadre("马", numbers.get(2), "12000013004", "县水务局", "县级", "科级"),
                cadre("马三", numbers.get(3), "12000013004", "没有的局", "县级", "科级"),
                cadre("马四", numbers.get(4), "1200", "县水务局", "县级", "科级"),
                cadre("马五", numbers.get(5), "12000013004", "县水务局", "第三层", "科级"),
                cadre("马六", numbers.get(6), "12000013004", "县水务局", "县级", "股级"),
                cadre("马七", numbers.get(0), "12000013004", "县水务局", "县级", "科级"),
                cadre("马八", elsewhere, "12000013004", "县水务局", "县级", "科级"),
                cadre("马九", numbers.get(7), "12000013004", "康乐县水务局", "县级", "科级"),
                with(cadre("马十", numbers.get(8), "12000013004", "县水务局", "县级", "科级"), 7, "离岗")));

        var checked = checked(COUNTY, "CADRES", "622921", Workbooks.of(sheet));

        assertThat(counts(checked)).as(checked.toString()).isEqualTo("11 new 2 same 0 changed 0 wrong 9");
        assertThat(wrongOf(checked))
                .containsExactly(
                        "4 NAME name-malformed",
                        "5 UNIT unit-not-found",
                        "6 PHONE phone-malformed",
                        "7 LEVEL level-unknown",
                        "8 RANK rank-unknown",
                        "9 ID_NUMBER identity-number-above",
                        "10 ID_NUMBER identity-number-held",
                        "11 UNIT unit-not-found",
                        "12 IN_SERVICE left-and-unknown");
        assertThat(cadresOf(numbers))
                .as("nothing is written before somebody says so")
                .isZero();

        var done = applied(COUNTY, checked);
        assertThat(done.at("/counts/entered").asInt()).isEqualTo(2);
        assertThat(cadresOf(numbers)).isEqualTo(2);
        assertThat(counts(checked(COUNTY, "CADRES", "622921", Workbooks.of(sheet.subList(0, 3)))))
                .as("the same file twice changes nothing")
                .isEqualTo("2 new 0 same 2 changed 0 wrong 0");
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            await().untilAsserted(() -> assertThat(topics.awaitValue(CadreChanged.TOPIC, cadreOf(numbers.get(0))))
                    .contains("\"unitId\":\"" + WATER + "\""));
        }
    }

    @Test
    void aRosterSaysWhatIsDifferentFromNowOn() {
        var number = idNumber();
        var before = cadre("张干事", number, "12000013011", "县水务局", "县级", "科级");
        applied(COUNTY, checked(COUNTY, "CADRES", "622921", Workbooks.of(List.of(CADRES, before))));

        var after = with(cadre("张干事", number, "12000013012", "县林草局", "县级", "科级"), 6, "是");
        var checked = checked(COUNTY, "CADRES", "622921", Workbooks.of(List.of(CADRES, after)));
        assertThat(counts(checked)).isEqualTo("1 new 0 same 0 changed 1 wrong 0");
        assertThat(applied(COUNTY, checked).at("/counts/amended").asInt()).isEqualTo(1);

        assertThat(asked("select concat(version, ',', unit_id) from registry.cadre where id = " + cadreOf(number)))
                .isEqualTo("2," + FORESTRY);
        assertThat(post(
                                "/internal/v1/cadres/roster-checks",
                                CLERK,
                                "{\"phone\":\"12000013012\",\"idLast6\":\"" + number.substring(12) + "\"}")
                        .status())
                .as("who binds is recognised by the new telephone")
                .isEqualTo(200);

        var left = applied(
                COUNTY, checked(COUNTY, "CADRES", "622921", Workbooks.of(List.of(CADRES, with(after, 7, "否")))));
        assertThat(left.at("/counts/amended").asInt()).isEqualTo(1);
        assertThat(asked("select active from registry.cadre where id = " + cadreOf(number)))
                .isEqualTo("0");
    }

    @Test
    void unitsComeWithWhatTheyHangBelowEvenOutOfTheSameFile() {
        var sheet = List.of(
                UNITS,
                List.of("十三县供销社", "县直机关", "", "县关委办", "", "康乐县"),
                List.of("十三供销一店", "企业", "韩集镇", "十三县供销社", "", ""),
                List.of("十三供销二店", "企业", "韩集镇", "十三县供销社", "十三供销一店", ""),
                List.of("十三供销三店", "商店", "", "", "", ""),
                List.of("十三供销四店", "企业", "", "没有的社", "", ""),
                List.of("十三供销五店", "企业", "没有的镇", "", "", ""),
                List.of("十三供销六店", "企业", "", "", "", "没有的县"),
                List.of("十三县供销社", "县直机关", "", "", "", ""),
                List.of("十三供销七店", "企业", "", "十三供销七店", "", ""));

        var checked = checked(COUNTY, "UNITS", "622921", Workbooks.of(sheet));

        assertThat(counts(checked)).as(checked.toString()).isEqualTo("9 new 3 same 0 changed 0 wrong 6");
        assertThat(wrongOf(checked))
                .containsExactly(
                        "5 TYPE unit-type-unknown",
                        "6 MANAGED_BY unit-not-found",
                        "7 PLACE place-unknown",
                        "8 ASSISTED_COUNTIES not-a-county",
                        "9 NAME unit-above",
                        "10 MANAGED_BY unit-circle");
        assertThat(unitOf("十三县供销社")).isEqualTo("null");

        assertThat(applied(COUNTY, checked).at("/counts/entered").asInt()).isEqualTo(3);
        var head = unitOf("十三县供销社");
        assertThat(placeOf("十三县供销社")).isEqualTo(OFFICE + ",,622921,622922");
        assertThat(placeOf("十三供销一店")).isEqualTo(head + ",,622921100,");
        assertThat(placeOf("十三供销二店")).isEqualTo(head + "," + unitOf("十三供销一店") + ",622921100,");
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            await().untilAsserted(() ->
                    assertThat(topics.awaitValue(UnitChanged.TOPIC, head)).contains("十三县供销社"));
        }
        assertThat(counts(checked(COUNTY, "UNITS", "622921", Workbooks.of(sheet.subList(0, 4)))))
                .isEqualTo("3 new 0 same 3 changed 0 wrong 0");

        var moved = List.of(UNITS, List.of("十三供销二店", "企业", "韩集镇", "县关委办", "", ""));
        var changed = checked(COUNTY, "UNITS", "622921", Workbooks.of(moved));
        assertThat(counts(changed)).isEqualTo("1 new 0 same 0 changed 1 wrong 0");
        applied(COUNTY, changed);
        assertThat(placeOf("十三供销二店")).isEqualTo(OFFICE + "," + unitOf("十三供销一店") + ",622921100,");
        assertThat(asked("select group_concat(kind order by version) from registry.unit_deed where unit_id = "
                        + unitOf("十三供销二店")))
                .as("who did it stays to be read")
                .isEqualTo("OPENED,MOVED");
    }

    private static List<String> cadre(
            String name, String number, String phone, String unit, String level, String rank) {
        return List.of(name, number, phone, unit, level, rank, "", "");
    }

    private int cadresOf(List<String> numbers) {
        var hashes = numbers.stream().map(this::cadreHash).toList();
        return Integer.parseInt(asked(
                "select count(*) from registry.cadre where id_number_index in ('" + String.join("','", hashes) + "')"));
    }

    private String cadreOf(String number) {
        return asked("select max(id) from registry.cadre where id_number_index = '" + cadreHash(number) + "'");
    }

    private String cadreHash(String number) {
        return index.of("cadre.id_number", Sensitive.of(number));
    }

    private static String unitOf(String name) {
        return asked("select max(id) from registry.unit where name = '" + name + "'");
    }

    /** Above it in both trees, whose office, and what it helps. */
    private static String placeOf(String name) {
        return asked("select concat_ws(',', coalesce(managed_by, ''), coalesce(group_leader, ''), division_code,"
                + " assisted_counties) from registry.unit_history where to_day is null and unit_id = " + unitOf(name));
    }
}
