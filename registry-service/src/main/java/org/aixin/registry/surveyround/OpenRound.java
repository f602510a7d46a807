package org.aixin.registry.surveyround;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.aixin.registry.division.AskedDivision;

/**
 * Opens a round.
 *
 * @param division whose townships confirm: a county or above
 * @param to the last day of the period, within it; may lie ahead
 */
record OpenRound(
        @NotBlank @Size(max = 50) String name,
        @NotNull RoundKind kind,

        @NotNull @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED)
        String division,

        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
