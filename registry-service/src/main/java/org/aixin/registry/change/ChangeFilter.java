package org.aixin.registry.change;

import org.jspecify.annotations.Nullable;

/**
 * Which changes are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 */
record ChangeFilter(
        @Nullable ChangeState state,
        @Nullable ChangeType type,
        @Nullable String divisionPrefix,
        @Nullable String proposedBy,
        @Nullable Long recipientId) {}
