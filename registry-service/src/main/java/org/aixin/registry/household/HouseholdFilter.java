package org.aixin.registry.household;

import org.aixin.registry.search.CaredFor;
import org.jspecify.annotations.Nullable;

/**
 * Which households are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 * @param caredFor those for which these care
 */
public record HouseholdFilter(
        @Nullable String divisionPrefix,
        @Nullable HouseholdKind kind,
        @Nullable CaredFor caredFor) {}
