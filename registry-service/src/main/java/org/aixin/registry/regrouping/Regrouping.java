package org.aixin.registry.regrouping;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.contracts.registry.RegroupingKind;

/**
 * A merger or a split, as it was done; the row of table {@code household_regrouping}.
 *
 * @param householdId the household that goes on
 * @param otherId the one that went up in it, or came of it
 * @param doneBy a caller's subject
 */
record Regrouping(
        long id,
        RegroupingKind kind,
        long householdId,
        long otherId,
        LocalDate fromDay,
        boolean sameCadre,
        String doneBy,
        Instant doneAt) {

    /** The other one of the two. */
    long besides(long household) {
        return household == householdId ? otherId : householdId;
    }
}
