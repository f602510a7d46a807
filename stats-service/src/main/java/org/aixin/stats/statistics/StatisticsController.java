package org.aixin.stats.statistics;

import java.util.List;
import org.aixin.persistence.spans.UnitTreeKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statistics of the console. */
@RestController
@RequestMapping("/api/console/v1/statistics")
class StatisticsController {

    private final Statistics statistics;

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Not paged: a node has at most a few dozen children. */
    record Children(List<StatisticsView> items) {}

    /**
     * Not paged either.
     *
     * @param items right below; they add up to the division
     * @param reportingUnits further down, told apart since they report to the province for themselves; part of the items
     */
    record DivisionChildren(List<StatisticsView> items, List<StatisticsView> reportingUnits) {}

    @GetMapping("/divisions/{code}")
    StatisticsView division(@PathVariable String code, Asked asked) {
        return statistics.ofDivision(code, asked);
    }

    @GetMapping("/divisions/{code}/children")
    DivisionChildren divisionsIn(@PathVariable String code, Asked asked) {
        return statistics.ofDivisionsIn(code, asked);
    }

    @GetMapping("/units/{id}")
    StatisticsView unit(
            @PathVariable long id, @RequestParam(defaultValue = "MANAGED_BY") UnitTreeKind tree, Asked asked) {
        return statistics.ofUnit(tree, id, asked);
    }

    @GetMapping("/units/{id}/children")
    Children unitsIn(@PathVariable long id, @RequestParam(defaultValue = "MANAGED_BY") UnitTreeKind tree, Asked asked) {
        return new Children(statistics.ofUnitsIn(tree, id, asked));
    }
}
