package org.aixin.registry.cadre;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Adds a cadre.
 *
 * @param id made when left out
 * @param villageStationed 驻村, no when left out
 * @param from the first day in that unit
 */
record RegisterCadre(
        @Nullable @Positive Long id,
        @NotNull Sensitive name,
        @NotNull Sensitive idNumber,
        @NotNull Sensitive phone,
        @NotNull Long unitId,
        @NotNull CadreLevel level,
        @NotNull CadreRank rank,
        @Nullable Boolean villageStationed,
        @NotNull LocalDate from) {

    /** Everything that was sent, for its fingerprint. */
    Sensitive content() {
        return Sensitive.of(String.join("|", name.reveal(), idNumber.reveal(), phone.reveal()) + this);
    }
}
