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
 * @param registerNumber of a family, that of its booklet (户口簿户号)
 */
record RegisterHousehold(
        @Nullable @Positive Long id,
        @NotNull String divisionCode,
        @NotNull HouseholdKind kind,
        @Nullable Sensitive address,
        @Nullable Sensitive registerNumber) {

    /** Everything that was sent, for its fingerprint; what was sent before there were numbers is known by the same one. */
    Sensitive content() {
        return Sensitive.of((address == null ? "" : address.reveal())
                + "|RegisterHousehold[id=" + id + ", divisionCode=" + divisionCode + ", kind=" + kind + ", address="
                + address + "]"
                + (registerNumber == null ? "" : "|" + registerNumber.reveal()));
    }
}
