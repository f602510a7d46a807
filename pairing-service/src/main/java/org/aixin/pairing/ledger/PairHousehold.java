package org.aixin.pairing.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.pairing.PairingTitle;
import org.jspecify.annotations.Nullable;

/**
 * An office gives a household its cadre.
 *
 * @param from the first day
 * @param recipientIds left out or empty: everyone who is active in the household on that day
 * @param title left out: what cadre and household make of it
 */
record PairHousehold(
        @NotNull Long cadreId,
        @NotNull Long householdId,
        @NotNull LocalDate from,
        @Nullable @Size(max = 200) List<@NotNull Long> recipientIds,
        @Nullable PairingTitle title) {

    List<Long> recipientIdsOrAll() {
        return recipientIds == null ? List.of() : recipientIds;
    }
}
