package org.aixin.registry.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Adds a household.
 *
 * @param id made when left out
 * @param divisionCode the village, or the township where no village is known
 * @param address house and street inside the division
 */
record RegisterHousehold(
        @Nullable @Positive Long id,
        @NotNull String divisionCode,
        @NotNull HouseholdKind kind,
        @Nullable Sensitive address) {

    /** Everything that was sent, for its fingerprint. */
    Sensitive content() {
        return Sensitive.of((address == null ? "" : address.reveal()) + "|" + this);
    }
}
