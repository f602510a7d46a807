package org.aixin.bench.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.RecipientCategory;

/** That somebody receives a benefit, in the shape of registry-service's command; amounts were not published. */
public record DemoBenefit(
        String source,
        String reporter,
        String programme,
        String name,
        String idNumber,
        String divisionCode,
        YearMonth firstMonth) {

    /** 临夏县 in December 2023: 25 orphans and 662 unattended children are enrolled, of whom 683 are cared for. */
    static final int NOT_REGISTERED = 4;

    private static final YearMonth SINCE = YearMonth.from(DemoPlan.PROGRAMME_START);
    private static final List<String> NAMES = List.of("马小龙", "王晓娟", "冶文秀", "祁志明");

    static List<DemoBenefit> ofLinxia(List<DemoFamily> families) {
        var benefits = new ArrayList<DemoBenefit>();
        for (var family : families) {
            for (var person : family.people()) {
                if (Families.isChild(person.category())) {
                    benefits.add(of(
                            person.category() == RecipientCategory.ORPHAN
                                    ? "ORPHAN_ALLOWANCE"
                                    : "DE_FACTO_CHILD_ALLOWANCE",
                            person.name(),
                            person.idNumber(),
                            family.household().divisionCode()));
                }
            }
        }
        for (int i = 0; i < NOT_REGISTERED; i++) {
            benefits.add(of(
                    "DE_FACTO_CHILD_ALLOWANCE",
                    NAMES.get(i),
                    Population.numberOfStranger(i, i % 3 == 0),
                    families.get(i).household().divisionCode()));
        }
        return List.copyOf(benefits);
    }

    private static DemoBenefit of(String programme, String name, String idNumber, String divisionCode) {
        return new DemoBenefit("AGENCY", "临夏县民政局", programme, name, idNumber, divisionCode, SINCE);
    }
}
