package org.aixin.registry.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * Says what is done about a finding.
 *
 * @param recipientVersion the version of the person that was looked at, where something is proposed of them
 * @param category with CATEGORY_PROPOSED; with ENTRY_PROPOSED where it is another than the benefit tells
 * @param exitReason with EXIT_PROPOSED, where it does not follow from the check
 * @param householdId with ENTRY_PROPOSED: the family in which the person lives
 * @param divisionCode with ENTRY_PROPOSED, of a family of its own, or MOVE_ENTERED: where that is another place than was
 *     reported
 * @param reason with IS_RIGHT
 * @param note what whoever reads the history, or decides on the proposal, is to know
 */
record ResolveFinding(
        @NotNull Resolution resolution,
        @Nullable @Positive Long recipientVersion,
        @Nullable RecipientCategory category,
        @Nullable ExitReason exitReason,
        @Nullable @Positive Long householdId,
        @Nullable @Size(max = 12) String divisionCode,
        @Nullable RightBecause reason,
        @Nullable Sensitive note) {}
