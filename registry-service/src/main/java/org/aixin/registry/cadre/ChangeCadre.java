package org.aixin.registry.cadre;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different from that day on; whatever is left out stays as it is.
 *
 * @param active false when the cadre leaves: retired, transferred out, dismissed
 */
record ChangeCadre(
        @NotNull LocalDate from,
        @Nullable Long unitId,
        @Nullable CadreLevel level,
        @Nullable CadreRank rank,
        @Nullable Boolean villageStationed,
        @Nullable Boolean active) {}
