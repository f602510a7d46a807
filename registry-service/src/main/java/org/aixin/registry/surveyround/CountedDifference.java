package org.aixin.registry.surveyround;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.aixin.contracts.RecipientCategory;

/**
 * What somebody counted on the spot beside the register.
 *
 * @param persons more than the register says; fewer where negative
 */
record CountedDifference(
        @NotNull RecipientCategory category,
        @Min(-9_999) @Max(9_999) int persons) {}
