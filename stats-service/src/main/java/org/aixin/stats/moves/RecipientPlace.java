package org.aixin.stats.moves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a recipient lived from a day to a day (half-open). */
record RecipientPlace(LocalDate fromDay, @Nullable LocalDate toDay, String divisionCode) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }
}
