package org.aixin.pairing.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.pairing.PairingTitle;
import org.jspecify.annotations.Nullable;

/**
 * One of many pairings that are begun together.
 *
 * @param id left out: made here; a repeat of an id with the same content changes nothing
 */
record RegisterPairing(
        @Nullable @Positive Long id,
        @NotNull Long cadreId,
        @NotNull Long householdId,
        @NotNull LocalDate from,
        @Nullable @Size(max = 200) List<@NotNull Long> recipientIds,
        @Nullable PairingTitle title) {

    PairHousehold asked() {
        return new PairHousehold(cadreId, householdId, from, recipientIds, title);
    }
}
