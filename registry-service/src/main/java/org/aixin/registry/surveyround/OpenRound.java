package org.aixin.registry.surveyround;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Opens a round.
 *
 * @param division whose townships confirm: a county or above
 * @param to the last day of the period, within it; may lie ahead
 */
record OpenRound(
        @NotBlank @Size(max = 50) String name,
        @NotNull RoundKind kind,

        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "{field.expected-division}")
        String division,

        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
