package org.aixin.registry.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other features need it.
 *
 * @param goneOn the first day on which it is no longer there
 */
public record UnitName(
        long id, String name, String divisionCode, @Nullable LocalDate goneOn) {

    /** Whether somebody may come to serve there on that day. */
    public boolean standsOn(LocalDate day) {
        return goneOn == null || day.isBefore(goneOn);
    }
}
