package org.aixin.bench.plan;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * The units that every province, prefecture, county and township has. In the tree MANAGED_BY they hang under the office of
 * their division, and offices under the one above; schools and hospitals hang under their bureau. In the tree GROUP five
 * bureaus lead the others, and hang under the office. The bureau of education leads in both.
 */
final class LocalUnits {

    private static final int OFFICE = 1;
    private static final int ORGANISATION = 2;
    private static final int CIVIL_AFFAIRS = 3;
    private static final int EDUCATION = 4;
    private static final int HEALTH = 5;
    private static final int AGRICULTURE = 6;
    private static final List<Integer> GROUP_LEADERS =
            List.of(ORGANISATION, CIVIL_AFFAIRS, EDUCATION, HEALTH, AGRICULTURE);

    private static final String OFFICE_NAME = "结对关爱行动办公室";

    /** Units of a division are numbered below this, its townships' from here on. */
    private static final int TOWNSHIPS = 100;

    private static final int PER_TOWNSHIP = 3;

    /** Of so many units a division has numbers. */
    private static final int NUMBERS = 1_000;

    private static final int WEIGHT_OF_AN_ORGAN = 30;
    private static final List<String> ORGANS_OF_THE_PROVINCE = List.of(
            "农业农村厅",
            "水利厅",
            "住房和城乡建设厅",
            "交通运输厅",
            "自然资源厅",
            "生态环境厅",
            "文化和旅游厅",
            "商务厅",
            "财政厅",
            "人力资源和社会保障厅",
            "司法厅",
            "医疗保障局",
            "市场监督管理局",
            "科学技术厅");

    private static final List<Bureau> OF_A_PREFECTURE = List.of(
            new Bureau("委组织部", null, OFFICE, 30),
            new Bureau("民政局", null, OFFICE, 40),
            new Bureau("教育局", null, OFFICE, 50),
            new Bureau("卫生健康委员会", null, OFFICE, 40),
            new Bureau("农业农村局", null, OFFICE, 50),
            new Bureau("住房和城乡建设局", null, OFFICE, 40),
            new Bureau("交通运输局", null, OFFICE, 40));

    private static final List<Bureau> OF_A_COUNTY = List.of(
            new Bureau("委组织部", null, OFFICE, 25),
            new Bureau("民政局", null, OFFICE, 35),
            new Bureau("教育局", null, OFFICE, 60),
            new Bureau("卫生健康局", null, OFFICE, 45),
            new Bureau("农业农村局", null, OFFICE, 70),
            new Bureau("残疾人联合会", null, CIVIL_AFFAIRS, 15),
            new Bureau("人力资源和社会保障局", null, OFFICE, 50),
            new Bureau("医疗保障局", null, OFFICE, 25),
            new Bureau("司法局", null, OFFICE, 40),
            new Bureau("公安局", null, OFFICE, 150),
            new Bureau("住房和城乡建设局", null, OFFICE, 50),
            new Bureau("自然资源局", null, OFFICE, 60),
            new Bureau("水务局", null, OFFICE, 70),
            new Bureau("交通运输局", null, OFFICE, 50),
            new Bureau("财政局", null, OFFICE, 50),
            new Bureau("市场监督管理局", null, OFFICE, 60),
            new Bureau("税务局", null, OFFICE, 50),
            new Bureau("人民法院", null, OFFICE, 40),
            new Bureau("人民检察院", null, OFFICE, 30),
            new Bureau("妇女联合会", null, OFFICE, 12),
            new Bureau("农村信用合作联社", UnitType.FINANCIAL_INSTITUTION, OFFICE, 60),
            new Bureau("供销合作社联合社", UnitType.ENTERPRISE, AGRICULTURE, 25),
            new Bureau("第一中学", UnitType.SCHOOL, EDUCATION, 120),
            new Bureau("职业技术学校", UnitType.SCHOOL, EDUCATION, 60),
            new Bureau("人民医院", UnitType.HOSPITAL, HEALTH, 120),
            new Bureau("中医医院", UnitType.HOSPITAL, HEALTH, 60),
            new Bureau("疾病预防控制中心", UnitType.HOSPITAL, HEALTH, 40));

    private final DemoDivision division;
    private final CadreLevel level;
    private final List<Staffed> staffed = new ArrayList<>();

    /**
     * @param type null for an organ of the division
     * @param managedBy the number of the unit above it in the same division
     */
    private record Bureau(String name, @Nullable UnitType type, int managedBy, int weight) {}

    private LocalUnits(DemoDivision division, CadreLevel level) {
        this.division = division;
        this.level = level;
    }

    /** The office at the top of both trees. */
    static DemoUnit provincialOffice(DemoDivision province) {
        return new LocalUnits(province, CadreLevel.PROVINCE).unit(OFFICE, OFFICE_NAME, null, null, null);
    }

    /** Organs that help counties, right below the office. */
    static List<Staffed> ofProvince(DemoDivision province, DemoUnit office) {
        var units = new LocalUnits(province, CadreLevel.PROVINCE);
        for (int i = 0; i < ORGANS_OF_THE_PROVINCE.size(); i++) {
            var name = ORGANS_OF_THE_PROVINCE.get(i);
            units.add(units.unit(OFFICE + 1 + i, name, null, office.id(), office.id()), null, WEIGHT_OF_AN_ORGAN);
        }
        return units.staffed;
    }

    /** The office first. */
    static List<Staffed> ofPrefecture(DemoDivision prefecture, DemoUnit officeAbove) {
        var units = new LocalUnits(prefecture, CadreLevel.PREFECTURE);
        units.bureaus(OF_A_PREFECTURE, officeAbove);
        return units.staffed;
    }

    /** The office first. */
    static List<Staffed> ofCounty(DemoDivision county, List<DemoDivision> townships, DemoUnit officeAbove) {
        var units = new LocalUnits(county, CadreLevel.COUNTY);
        units.bureaus(OF_A_COUNTY, officeAbove);
        for (int i = 0; i < townships.size(); i++) {
            units.township(i, townships.get(i));
        }
        return units.staffed;
    }

    private void bureaus(List<Bureau> bureaus, DemoUnit officeAbove) {
        add(unit(OFFICE, OFFICE_NAME, null, officeAbove.id(), officeAbove.id()), null, 0);
        for (int i = 0; i < bureaus.size(); i++) {
            var bureau = bureaus.get(i);
            int number = OFFICE + 1 + i;
            int leader = switch (bureau.managedBy) {
                case EDUCATION, HEALTH -> bureau.managedBy;
                default -> GROUP_LEADERS.contains(number) ? OFFICE : GROUP_LEADERS.get(i % GROUP_LEADERS.size());
            };
            add(unit(number, bureau.name, bureau.type, id(bureau.managedBy), id(leader)), null, bureau.weight);
        }
    }

    private void township(int index, DemoDivision township) {
        int number = TOWNSHIPS + PER_TOWNSHIP * index;
        int leader = GROUP_LEADERS.get(index % GROUP_LEADERS.size());
        var name = township.name();
        boolean town = name.endsWith("镇");
        boolean rural = town || name.endsWith("乡");
        var government = rural ? "人民政府" : name.endsWith("街道") ? "办事处" : "管理委员会";
        var hospital = town ? "中心卫生院" : rural ? "卫生院" : "社区卫生服务中心";
        add(of(township, number, government, UnitType.TOWNSHIP, OFFICE, leader), township, 60);
        add(of(township, number + 1, "中心学校", UnitType.SCHOOL, EDUCATION, EDUCATION), township, 25);
        add(of(township, number + 2, hospital, UnitType.HOSPITAL, HEALTH, HEALTH), township, 15);
    }

    private void add(DemoUnit unit, @Nullable DemoDivision township, int weight) {
        staffed.add(new Staffed(
                unit,
                township == null ? level : CadreLevel.TOWNSHIP,
                township == null ? null : township.code(),
                weight));
    }

    private DemoUnit unit(
            int number, String name, @Nullable UnitType type, @Nullable Long managedBy, @Nullable Long groupLeader) {
        return new DemoUnit(
                id(number),
                division.name() + name,
                type == null ? organ() : type,
                managedBy,
                groupLeader,
                division.code(),
                DemoPlan.PROGRAMME_START);
    }

    private DemoUnit of(DemoDivision township, int number, String name, UnitType type, int managedBy, int groupLeader) {
        return new DemoUnit(
                id(number),
                township.name() + name,
                type,
                id(managedBy),
                id(groupLeader),
                township.code(),
                DemoPlan.PROGRAMME_START);
    }

    private UnitType organ() {
        return switch (level) {
            case PROVINCE -> UnitType.PROVINCIAL_ORGAN;
            case PREFECTURE -> UnitType.PREFECTURE_ORGAN;
            case COUNTY, TOWNSHIP -> UnitType.COUNTY_ORGAN;
        };
    }

    private long id(int number) {
        return idOf(division, number);
    }

    static long idOf(DemoDivision division, int number) {
        return DemoIds.UNIT.of(Long.parseLong(division.code()) * NUMBERS + number);
    }
}
