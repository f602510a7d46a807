package org.aixin.registry.category;

import jakarta.validation.constraints.NotNull;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * An office rules on a category for its area.
 *
 * @param note why
 */
record RuleOnCategory(
        @NotNull RecipientCategory category,
        @NotNull Ruling ruling,
        @Nullable Sensitive note) {}
