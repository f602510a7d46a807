package org.aixin.pairing.ledger;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.jspecify.annotations.Nullable;

/** A pairing as offices and its own cadre see it: ids, for which the registry has the labels. */
record PairingView(
        long id,
        long cadreId,
        long householdId,
        List<Long> recipientIds,
        PairingTitle title,
        LocalDate from,
        @Nullable LocalDate to,
        PairingStatus status,
        @Nullable PairingEndReason endReason,
        long version) {

    static PairingView of(Pairing pairing) {
        return new PairingView(
                pairing.id(),
                pairing.cadreId(),
                pairing.householdId(),
                pairing.covered().recipientIds(),
                pairing.title(),
                pairing.fromDay(),
                pairing.toDay(),
                pairing.status(),
                pairing.endReason(),
                pairing.version());
    }
}
