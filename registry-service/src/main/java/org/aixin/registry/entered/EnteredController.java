package org.aixin.registry.entered;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.division.AskedDivision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many rows were entered of a division in a period; without days, in this year so far. */
@RestController
@RequestMapping("/api/console/v1/entered-rows")
class EnteredController {

    private final EnteredFigures figures;
    private final Clock clock;

    EnteredController(EnteredFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    EnteredView entered(
            @RequestParam(name = "division") @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    String division,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
        var today = BusinessDays.today(clock);
        return figures.of(division, from == null ? today.withDayOfYear(1) : from, to == null ? today : to);
    }
}
