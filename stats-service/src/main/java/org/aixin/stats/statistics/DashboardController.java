package org.aixin.stats.statistics;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the console's pages draw beside plain figures. */
@RestController
@RequestMapping("/api/console/v1/statistics")
class DashboardController {

    private final Dashboard dashboard;
    private final Series series;

    DashboardController(Dashboard dashboard, Series series) {
        this.dashboard = dashboard;
        this.series = series;
    }

    @GetMapping("/dashboard")
    DashboardView dashboard(DashboardAsked asked) {
        return dashboard.of(asked);
    }

    @GetMapping("/series")
    SeriesView series(SeriesAsked asked) {
        return series.of(asked);
    }
}
