package org.aixin.bench.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * The provincial units about which figures were published (S1-26 to S1-37), each with cadres and families in one county:
 * the department of education and 12 universities, 78 enterprises with the commission that leads them, 24 financial
 * institutions, the department of public security.
 *
 * <p>A department is the lead unit above its own cadres' unit and those it manages in the tree MANAGED_BY, and in the tree
 * GROUP leads those alone: so both can be asked for.
 */
final class PublishedUnits {

    /** Where numbers of units begin that are not among {@link LocalUnits}. */
    private static final int EDUCATION = 100;

    private static final int ASSETS = 200;
    private static final int FINANCE = 400;
    private static final int SECURITY = 500;

    private static final int UNIVERSITIES = 12;
    private static final int CENTRAL_ENTERPRISES = 48;
    private static final int PROVINCIAL_ENTERPRISES = 30;
    private static final int COUNTIES_OF_ENTERPRISES = 44;
    private static final int INSTITUTIONS = 24;
    private static final String LINGTAI = "620822";
    private static final String JISHISHAN = "622927";

    private final DemoDivision province;
    private final DemoUnit office;
    private final List<DemoUnit> units = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();

    /**
     * The cadres of one unit and the people for whom they care, each in a household apart.
     *
     * @param year2023 null where only the pairing was published
     */
    record Team(
            Post post,
            String county,
            Map<RecipientCategory, Integer> people,
            @Nullable Published year2023) {

        int households() {
            return people.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param counties that have no published figures of their own */
    PublishedUnits(DemoDivision province, DemoUnit office, List<String> counties) {
        this.province = province;
        this.office = office;
        education(counties);
        assets(counties.stream().filter(county -> !county.startsWith("6201")).toList());
        finance(counties);
        security();
    }

    /** Parents first. */
    List<DemoUnit> units() {
        return units;
    }

    List<Team> teams() {
        return teams;
    }

    private void education(List<String> counties) {
        var department = lead(EDUCATION, "教育厅");
        teams.add(new Team(
                own(EDUCATION, department, 52),
                counties.get(1),
                people(11, 24, 18),
                new Published(Published.Count.TIMES, 333, 214, 74, 21, 94, 244, 3_720_000)));
        // 走访 was not told of the universities: in proportion to the department's.
        split(
                EDUCATION + 2,
                UNIVERSITIES,
                department,
                UnitType.UNIVERSITY,
                "省直高校",
                counties,
                528,
                people(414, 132, 117),
                new Published(Published.Count.TIMES, 3_245, 2_085, 379, 105, 539, 1_795, 36_000_000));
    }

    private void assets(List<String> counties) {
        var commission = lead(ASSETS, "人民政府国有资产监督管理委员会");
        teams.add(new Team(own(ASSETS, commission, 28), LINGTAI, people(31, 3, 0), null));
        var their = counties.subList(0, COUNTIES_OF_ENTERPRISES);
        var cadres = Shares.of(1_303, CENTRAL_ENTERPRISES, PROVINCIAL_ENTERPRISES);
        var central = new LinkedHashMap<RecipientCategory, Integer>();
        var provincial = new LinkedHashMap<RecipientCategory, Integer>();
        people(810, 518, 333).forEach((category, number) -> {
            var shares = Shares.of(number, CENTRAL_ENTERPRISES, PROVINCIAL_ENTERPRISES);
            central.put(category, (int) shares[0]);
            provincial.put(category, (int) shares[1]);
        });
        split(
                ASSETS + 2,
                CENTRAL_ENTERPRISES,
                commission,
                UnitType.CENTRAL_SOE_IN_GANSU,
                "中央在甘企业",
                their,
                (int) cadres[0],
                central,
                null);
        split(
                ASSETS + 2 + CENTRAL_ENTERPRISES,
                PROVINCIAL_ENTERPRISES,
                commission,
                UnitType.PROVINCIAL_SOE,
                "省属企业",
                their,
                (int) cadres[1],
                provincial,
                null);
    }

    private void finance(List<String> counties) {
        var bureau = lead(FINANCE, "金融监督管理局");
        split(
                FINANCE + 2,
                INSTITUTIONS,
                bureau,
                UnitType.FINANCIAL_INSTITUTION,
                "金融机构",
                counties,
                153,
                people(38, 102, 35),
                null);
    }

    /** 82名厅级和正处级干部、24名驻村帮扶干部, one each to somebody. */
    private void security() {
        var department = lead(SECURITY, "公安厅");
        teams.add(new Team(own(SECURITY, department, 82 + 24), JISHISHAN, people(36, 40, 30), null));
    }

    private DemoUnit lead(int number, String name) {
        var unit = unit(number, province.name() + name, UnitType.PROVINCIAL_ORGAN, office.id(), office.id());
        units.add(unit);
        return unit;
    }

    /** The cadres of the department itself. */
    private Post own(int number, DemoUnit department, int cadres) {
        var unit = unit(number + 1, department.name() + "机关", UnitType.PROVINCIAL_ORGAN, department.id(), office.id());
        units.add(unit);
        return new Post(unit.id(), CadreLevel.PROVINCE, null, cadres);
    }

    private void split(
            int first,
            int number,
            DemoUnit leader,
            UnitType type,
            String name,
            List<String> counties,
            int cadres,
            Map<RecipientCategory, Integer> people,
            @Nullable Published published) {
        var even = new long[number];
        Arrays.fill(even, 1);
        var ofCadres = Shares.of(cadres, even);
        var ofPeople = dealt(people, number);
        for (int i = 0; i < number; i++) {
            var unit = unit(first + i, "%s%02d".formatted(name, i + 1), type, leader.id(), leader.id());
            units.add(unit);
            teams.add(new Team(
                    new Post(unit.id(), CadreLevel.PROVINCE, null, (int) ofCadres[i]),
                    counties.get(i * counties.size() / number),
                    ofPeople.get(i),
                    null));
        }
        if (published != null) {
            share(teams.subList(teams.size() - number, teams.size()), published);
        }
    }

    /** Deals people out one by one, so that everybody gets as many as the next one. */
    private static List<Map<RecipientCategory, Integer>> dealt(Map<RecipientCategory, Integer> people, int number) {
        var dealt = new ArrayList<Map<RecipientCategory, Integer>>();
        for (int i = 0; i < number; i++) {
            dealt.add(new LinkedHashMap<>());
        }
        int turn = 0;
        for (var category : RecipientCategory.values()) {
            for (int i = 0; i < people.getOrDefault(category, 0); i++) {
                dealt.get(turn++ % number).merge(category, 1, Integer::sum);
            }
        }
        return dealt;
    }

    private static void share(List<Team> among, Published whole) {
        var weights = among.stream().mapToLong(Team::households).toArray();
        var shares = ProvincePlan.shared(whole, weights);
        for (int i = 0; i < among.size(); i++) {
            var team = among.get(i);
            among.set(i, new Team(team.post, team.county, team.people, shares.get(i)));
        }
    }

    private DemoUnit unit(int number, String name, UnitType type, long managedBy, long groupLeader) {
        return new DemoUnit(
                LocalUnits.idOf(province, number),
                name,
                type,
                managedBy,
                groupLeader,
                province.code(),
                DemoPlan.PROGRAMME_START);
    }

    private static Map<RecipientCategory, Integer> people(int orphans, int disabled, int destitute) {
        return Map.of(
                RecipientCategory.ORPHAN, orphans,
                RecipientCategory.SEVERELY_DISABLED_HARDSHIP, disabled,
                RecipientCategory.DESTITUTE, destitute);
    }
}
