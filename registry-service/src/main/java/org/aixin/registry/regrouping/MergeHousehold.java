package org.aixin.registry.regrouping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * Another household goes up in this one, today.
 *
 * @param otherVersion the version of the other one that was looked at
 */
record MergeHousehold(
        @NotNull @Positive Long otherId, @NotNull @Positive Long otherVersion) {}
