package org.aixin.stats.statistics;

import java.time.LocalDate;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statistics that agencies may read. */
@RestController
class OpenStatisticsController {

    private final Statistics statistics;

    OpenStatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/open/v1/statistics/divisions/{code}")
    StatisticsView division(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecipientCategory category,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return statistics.ofDivision(code, new Asked(year, category, asOf));
    }
}
