package org.aixin.registry.benefit;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;

/**
 * Everybody in the area who received a benefit in that month is entered: whoever is missing from then on is missing indeed.
 */
record TellCoverage(
        @NotNull BenefitProgramme programme, @NotNull YearMonth month) {}
