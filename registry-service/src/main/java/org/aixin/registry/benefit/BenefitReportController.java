package org.aixin.registry.benefit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What agencies and compared lists say of benefits, from inside. */
@RestController
@RequestMapping("/internal/v1/benefit-enrolments")
class BenefitReportController {

    private final BenefitReports reports;

    BenefitReportController(BenefitReports reports) {
        this.reports = reports;
    }

    @PostMapping
    List<Reported> take(@RequestBody @Size(min = 1, max = 500) List<@Valid ReportBenefit> commands) {
        return reports.take(commands);
    }
}
