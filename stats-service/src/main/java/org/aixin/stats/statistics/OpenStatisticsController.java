package org.aixin.stats.statistics;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The statistics that agencies may read. */
@RestController
class OpenStatisticsController {

    private final OpenStatistics statistics;

    OpenStatisticsController(OpenStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/open/v1/statistics/divisions/{code}")
    OpenStatisticsView division(@PathVariable String code, Asked asked) {
        return statistics.ofDivision(code, asked);
    }
}
