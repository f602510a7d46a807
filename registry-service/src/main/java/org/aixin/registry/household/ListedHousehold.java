package org.aixin.registry.household;

import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a household itself.
 *
 * @param mergedInto the household that it went up in; no list has such a one
 */
public record ListedHousehold(
        long id,
        long version,
        String divisionCode,
        HouseholdKind kind,
        @Nullable Long mergedInto) {}
