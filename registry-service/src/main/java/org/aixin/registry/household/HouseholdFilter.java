package org.aixin.registry.household;

import org.jspecify.annotations.Nullable;

/**
 * Which households are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 */
public record HouseholdFilter(
        @Nullable String divisionPrefix, @Nullable HouseholdKind kind) {}
