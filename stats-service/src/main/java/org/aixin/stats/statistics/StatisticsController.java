package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.spans.UnitTreeKind;
import org.jspecify.annotations.Nullable;
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

    @GetMapping("/divisions/{code}")
    StatisticsView division(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecipientCategory category,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return statistics.ofDivision(code, new Asked(year, category, asOf));
    }

    @GetMapping("/divisions/{code}/children")
    Children divisionsIn(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecipientCategory category,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new Children(statistics.ofDivisionsIn(code, new Asked(year, category, asOf)));
    }

    @GetMapping("/units/{id}")
    StatisticsView unit(
            @PathVariable long id,
            @RequestParam(defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecipientCategory category,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return statistics.ofUnit(tree, id, new Asked(year, category, asOf));
    }

    @GetMapping("/units/{id}/children")
    Children unitsIn(
            @PathVariable long id,
            @RequestParam(defaultValue = "MANAGED_BY") UnitTreeKind tree,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecipientCategory category,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new Children(statistics.ofUnitsIn(tree, id, new Asked(year, category, asOf)));
    }
}
