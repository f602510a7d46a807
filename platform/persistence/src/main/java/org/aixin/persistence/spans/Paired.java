package org.aixin.persistence.spans;

import java.time.LocalDate;
import org.aixin.contracts.pairing.PairingTitle;
import org.jspecify.annotations.Nullable;

/** A pairing from a day to a day (half-open). */
public record Paired(
        long id,
        long cadreId,
        long householdId,
        PairingTitle title,
        LocalDate fromDay,
        @Nullable LocalDate toDay) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }
}
