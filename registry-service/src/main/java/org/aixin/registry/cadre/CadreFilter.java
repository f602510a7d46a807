package org.aixin.registry.cadre;

import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.jspecify.annotations.Nullable;

/**
 * Which cadres are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 * @param unitIds a unit and all below it
 * @param active whether they serve
 */
public record CadreFilter(
        @Nullable String divisionPrefix,
        @Nullable List<Long> unitIds,
        @Nullable CadreLevel level,
        @Nullable Boolean active) {}
