package org.aixin.registry.unit;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The unit lies within the grants, but somebody above keeps it. */
final class UnitNotYours extends Refusal {

    UnitNotYours() {
        super(HttpStatus.FORBIDDEN, "unit-for-those-above");
    }
}
