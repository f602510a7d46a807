package org.aixin.stats.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Summaries for the console. */
@RestController
@RequestMapping("/api/console/v1/reports")
class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/county-summary")
    ReportView county(
            @RequestParam(name = "division") String division,
            @RequestParam(name = "asOf", required = false) @Nullable LocalDate asOf) {
        return reports.ofCounty(division, asOf);
    }

    @GetMapping("/province-summary")
    ReportView province(
            @RequestParam(name = "division", required = false) @Nullable String division,
            @RequestParam(name = "asOf", required = false) @Nullable LocalDate asOf) {
        return reports.ofProvince(division, asOf);
    }

    @GetMapping("/unit-summary")
    ReportView unit(
            @RequestParam(name = "unit") long unit,
            @RequestParam(name = "asOf", required = false) @Nullable LocalDate asOf) {
        return reports.ofUnit(unit, asOf);
    }
}
