package org.aixin.bench.plan;

import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * The units around one township: its county's office, a lead unit with a managed unit below it, two group leaders and
 * support units. The education bureau is lead unit in one tree and group leader in the other.
 */
final class TownshipUnits {

    private final String county;
    private final String township;

    TownshipUnits(String township) {
        this.township = township;
        this.county = township.substring(0, 6);
    }

    List<DemoUnit> units() {
        return List.of(
                unit(Part.OFFICE, "临夏县结对关爱行动办公室", UnitType.COUNTY_ORGAN, null, null, county),
                unit(Part.EDUCATION, "临夏县教育局", UnitType.COUNTY_ORGAN, Part.OFFICE, Part.OFFICE, county),
                unit(Part.SCHOOLS, "临夏县学区管理中心", UnitType.COUNTY_ORGAN, Part.EDUCATION, Part.EDUCATION, county),
                unit(Part.SCHOOL, "韩集镇中心学校", UnitType.SCHOOL, Part.SCHOOLS, Part.EDUCATION, township),
                unit(Part.HEALTH, "临夏县卫生健康局", UnitType.COUNTY_ORGAN, Part.OFFICE, Part.OFFICE, county),
                unit(Part.HOSPITAL, "韩集镇中心卫生院", UnitType.HOSPITAL, Part.HEALTH, Part.HEALTH, township),
                unit(Part.TOWNSHIP, "韩集镇人民政府", UnitType.TOWNSHIP, Part.OFFICE, Part.HEALTH, township),
                unit(Part.BANK, "临夏县农村信用合作联社", UnitType.FINANCIAL_INSTITUTION, Part.OFFICE, Part.EDUCATION, county));
    }

    /**
     * Those whose cadres are paired, the lead unit and group leader among them.
     *
     * @param cadres of each
     */
    List<Post> posts(int cadres) {
        return List.of(
                new Post(Part.TOWNSHIP.id(), CadreLevel.TOWNSHIP, township, cadres),
                new Post(Part.SCHOOL.id(), CadreLevel.TOWNSHIP, township, cadres),
                new Post(Part.EDUCATION.id(), CadreLevel.COUNTY, null, cadres),
                new Post(Part.HOSPITAL.id(), CadreLevel.TOWNSHIP, township, cadres),
                new Post(Part.BANK.id(), CadreLevel.COUNTY, null, cadres));
    }

    private enum Part {
        OFFICE(1),
        EDUCATION(2),
        SCHOOLS(3),
        SCHOOL(4),
        HEALTH(5),
        HOSPITAL(6),
        TOWNSHIP(7),
        BANK(8);

        private final int number;

        Part(int number) {
            this.number = number;
        }

        long id() {
            return DemoIds.UNIT.of(number);
        }
    }

    private static DemoUnit unit(
            Part part,
            String name,
            UnitType type,
            @Nullable Part managedBy,
            @Nullable Part groupLeader,
            String division) {
        return new DemoUnit(
                part.id(), name, type, idOf(managedBy), idOf(groupLeader), division, DemoPlan.PROGRAMME_START);
    }

    private static @Nullable Long idOf(@Nullable Part part) {
        return part == null ? null : part.id();
    }
}
