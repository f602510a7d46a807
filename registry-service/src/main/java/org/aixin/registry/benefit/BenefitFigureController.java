package org.aixin.registry.benefit;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.division.AskedDivision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who receives what, in numbers, by the months of two days. Without days it is this year so far. */
@RestController
@RequestMapping("/api/console/v1/benefit-figures")
class BenefitFigureController {

    private final BenefitCounts counts;
    private final Clock clock;

    BenefitFigureController(BenefitCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping
    BenefitFigures of(
            @RequestParam(name = "division") @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    String division,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
        var today = BusinessDays.today(clock);
        return counts.of(
                division,
                YearMonth.from(from == null ? today.withDayOfYear(1) : from),
                YearMonth.from(to == null ? today : to));
    }
}
