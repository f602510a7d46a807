package org.aixin.pairing.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pairings are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 * @param unitIds a unit and all below it
 */
record PairingFilter(
        @Nullable Long cadreId,
        @Nullable Long householdId,
        @Nullable String divisionPrefix,
        @Nullable List<Long> unitIds,
        @Nullable PairingStatus status) {

    private static final int PROVINCE_DIGITS = 2;

    static PairingFilter ofCadre(@Nullable Long cadreId, @Nullable PairingStatus status) {
        return new PairingFilter(cadreId, null, null, null, status);
    }

    /** Whether the filter alone leaves few of all pairings. */
    boolean narrow() {
        return unitIds != null || (divisionPrefix != null && divisionPrefix.length() > PROVINCE_DIGITS);
    }
}
