package org.aixin.registry.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which households are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 * @param ids one of them
 */
public record HouseholdFilter(
        @Nullable String divisionPrefix,
        @Nullable HouseholdKind kind,
        @Nullable List<Long> ids) {

    /** Whether none can be meant. */
    boolean isOfNone() {
        return ids != null && ids.isEmpty();
    }
}
