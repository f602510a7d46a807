package org.aixin.registry.movement;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.division.AskedDivision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 新增/变更/退出 of any period and any division. Without days it is this year so far. */
@RestController
@RequestMapping("/api/console/v1/movements")
class MovementController {

    private final Movements movements;
    private final Clock clock;

    MovementController(Movements movements, Clock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    @GetMapping
    MovementSummary summary(
            @RequestParam(name = "division") @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    String division,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
        return movements.of(division, begin(from), end(to));
    }

    @GetMapping("/children")
    List<MovementSummary> children(
            @RequestParam(name = "division") @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
                    String division,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to) {
        return movements.childrenOf(division, begin(from), end(to));
    }

    private LocalDate begin(@Nullable LocalDate from) {
        return from == null ? BusinessDays.today(clock).withDayOfYear(1) : from;
    }

    private LocalDate end(@Nullable LocalDate to) {
        return to == null ? BusinessDays.today(clock) : to;
    }
}
