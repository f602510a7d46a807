package org.aixin.registry.cadre;

import java.time.LocalDate;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.jspecify.annotations.Nullable;

/**
 * Where and as what a cadre served from a day to a day.
 *
 * @param to the first day on which that no longer held
 */
public record CadrePost(
        LocalDate from,
        @Nullable LocalDate to,
        long unitId,
        CadreLevel level,
        CadreRank rank,
        boolean villageStationed,
        boolean active) {}
