package org.aixin.registry.household;

import org.jspecify.annotations.Nullable;

/**
 * A household by itself.
 *
 * @param mergedInto the household that it went up in
 */
public record Home(
        long id,
        long version,
        String divisionCode,
        HouseholdKind kind,
        @Nullable Long mergedInto) {}
