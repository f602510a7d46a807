package org.aixin.registry.check;

import org.jspecify.annotations.Nullable;

/**
 * Which findings are listed; null where it does not matter.
 *
 * @param comparison the list that told of it
 * @param divisionPrefix what the codes of a division and all below it begin with
 */
record FindingFilter(
        @Nullable StandingCheck check,
        @Nullable FindingState state,
        @Nullable String divisionPrefix,
        @Nullable Long comparison) {}
