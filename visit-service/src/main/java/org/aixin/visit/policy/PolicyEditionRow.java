package org.aixin.visit.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An edition of a policy and the days on which it was in force (half-open). */
record PolicyEditionRow(
        long policyId,
        int number,
        LocalDate fromDay,
        @Nullable LocalDate toDay) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }
}
