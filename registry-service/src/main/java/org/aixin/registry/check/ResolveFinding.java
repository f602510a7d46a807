package org.aixin.registry.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Says what is done about a finding.
 *
 * @param recipientVersion the version of the person that was looked at, where something is proposed of them
 * @param category with CATEGORY_PROPOSED
 * @param reason with IS_RIGHT
 * @param note what whoever reads the history, or decides on the proposal, is to know
 */
record ResolveFinding(
        @NotNull Resolution resolution,
        @Nullable @Positive Long recipientVersion,
        @Nullable RecipientCategory category,
        @Nullable RightBecause reason,
        @Nullable Sensitive note) {}
