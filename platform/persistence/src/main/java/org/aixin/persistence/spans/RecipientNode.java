package org.aixin.persistence.spans;

import java.time.LocalDate;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.jspecify.annotations.Nullable;

/** A recipient as they stood during a span of days (half-open). */
public record RecipientNode(
        long recipientId,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        long householdId,
        String divisionCode,
        RecipientCategory category,
        RecipientStatus status) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }
}
