package org.aixin.registry.listing;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The cadres of the unit care for more households than a list by unit is for. */
final class UnitTooLarge extends Refusal {

    UnitTooLarge(int most) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "unit-too-large", most);
    }
}
