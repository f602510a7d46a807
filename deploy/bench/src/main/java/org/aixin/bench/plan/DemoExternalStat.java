package org.aixin.bench.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody else published and nobody can reckon from what they counted, in the shape of stats-service's command.
 *
 * @param metric the figure of ours beside which it stands
 * @param value a share as a fraction
 */
public record DemoExternalStat(
        long id,
        String metric,
        String division,
        int year,
        LocalDate asOf,
        BigDecimal value,
        String unit,
        String source,
        String note) {

    /** The county's published rates of 2023, which no denominator gives. */
    static List<DemoExternalStat> ofLinxia() {
        return List.of(
                rate(1, "rate-volume-contacts", "0.955"), //
                rate(2, "rate-volume-visits", "1.402"));
    }

    private static DemoExternalStat rate(int number, String metric, String value) {
        return new DemoExternalStat(
                DemoIds.EXTERNAL_STAT.of(number),
                metric,
                LinxiaPlan.COUNTY,
                LinxiaPlan.LAST_DAY.getYear(),
                LinxiaPlan.LAST_DAY,
                new BigDecimal(value),
                "比率",
                "临夏县 2024-01-19 公布",
                "公布的完成率，口径未说明，不能由公布的次数算出");
    }
}
