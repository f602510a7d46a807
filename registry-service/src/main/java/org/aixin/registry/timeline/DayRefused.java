package org.aixin.registry.timeline;

import java.time.LocalDate;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A change is dated on a day on which there was nothing to change. */
public class DayRefused extends Refusal {

    DayRefused(String code, LocalDate day) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, day);
    }
}
