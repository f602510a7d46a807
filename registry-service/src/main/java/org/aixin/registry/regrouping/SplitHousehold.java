package org.aixin.registry.regrouping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.household.Dwelling;
import org.jspecify.annotations.Nullable;

/**
 * Some of a household make one of their own, today.
 *
 * @param divisionCode where they live; where they lived so far when left out
 * @param address house and street there
 * @param registerNumber that of their own booklet (户口簿户号)
 * @param sameCadre whether who cares for the household is to care for the new one as well; left out, the new one is without
 */
record SplitHousehold(
        @NotNull @Size(min = 1, max = 200) List<@NotNull Long> recipientIds,
        @Nullable @Size(max = 12) String divisionCode,
        @Nullable Sensitive address,
        @Nullable Sensitive registerNumber,
        @Nullable Boolean sameCadre) {

    Dwelling dwelling() {
        return new Dwelling(address, registerNumber);
    }

    boolean keepsCadre() {
        return Boolean.TRUE.equals(sameCadre);
    }
}
