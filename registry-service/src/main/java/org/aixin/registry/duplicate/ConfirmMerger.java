package org.aixin.registry.duplicate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * A second person found the same.
 *
 * @param keptVersion, goneVersion those that were looked at
 */
record ConfirmMerger(
        @NotNull @Positive Long keptVersion,
        @NotNull @Positive Long goneVersion) {}
