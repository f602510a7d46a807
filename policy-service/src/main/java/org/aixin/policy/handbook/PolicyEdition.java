package org.aixin.policy.handbook;

import java.time.LocalDate;
import org.aixin.contracts.policy.PolicyChanged;
import org.jspecify.annotations.Nullable;

/**
 * One published edition.
 *
 * @param number counts the editions of an entry from 1
 * @param toDay the first day on which it no longer holds, null for the newest
 */
record PolicyEdition(
        long policyId,
        int number,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        PolicyContent content) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }

    PolicyEdition until(LocalDate day) {
        return new PolicyEdition(policyId, number, fromDay, day, content);
    }

    PolicyChanged.Edition told() {
        return new PolicyChanged.Edition(number, fromDay, toDay);
    }
}
