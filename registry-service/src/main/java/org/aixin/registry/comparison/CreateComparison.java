package org.aixin.registry.comparison;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.YearMonth;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.benefit.BenefitProgramme;
import org.jspecify.annotations.Nullable;

/**
 * Announces a list.
 *
 * @param division the area whose people it is held against: a county or more
 * @param fileName may name people, as such files do
 * @param origin whose list it is
 * @param programme of a list of who draws a benefit
 * @param month for which such a list was drawn up
 * @param complete whether who is not on it is missing indeed; no when left out
 * @param dueOn by when the differences are to be dealt with; some time ahead when left out
 */
record CreateComparison(
        @NotNull ComparisonKind kind,
        @NotNull @Pattern(regexp = "\\d{6}") String division,
        @NotNull Sensitive fileName,
        @NotNull Sensitive origin,
        @Positive long bytes,
        @Nullable BenefitProgramme programme,
        @Nullable YearMonth month,
        @Nullable Boolean complete,
        @Nullable LocalDate dueOn) {}
