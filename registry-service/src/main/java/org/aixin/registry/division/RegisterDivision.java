package org.aixin.registry.division;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * Adds a node to the tree.
 *
 * @param parentCode null for the province alone
 * @param from the first day on which it stands there
 * @param reportingUnit whether it reports to the province for itself; left out, it does not
 */
record RegisterDivision(
        @NotNull @Pattern(regexp = DivisionLevels.CODE) String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull DivisionLevel level,
        @Nullable String parentCode,
        @NotNull LocalDate from,
        @Nullable Boolean reportingUnit) {

    boolean reports() {
        return Boolean.TRUE.equals(reportingUnit);
    }

    /** What makes it the same registration when it comes again: as before reporting units were told. */
    String content() {
        return "RegisterDivision[code=%s, name=%s, level=%s, parentCode=%s, from=%s]"
                .formatted(code, name, level, parentCode, from);
    }
}
