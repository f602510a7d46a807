package org.aixin.registry.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.Amendment;
import org.aixin.registry.recipient.ExitReason;
import org.aixin.registry.recipient.SelfCareGrade;
import org.aixin.registry.recipient.SuspensionReason;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to become different about a person; whatever is left out stays as it is. Which fields go with which type
 * {@link ProposalRules} tells.
 *
 * @param recipientId who; an entry has none
 * @param recipientVersion the version of the person that was looked at
 * @param from the first day on which it holds, today when left out
 * @param address where the household lives
 * @param registerNumber of the family, that of its booklet (户口簿户号)
 * @param householdId the person moves there; an entry into a family that is known
 * @param divisionCode the person moves there; an entry with a family of its own
 * @param clear what is there no more
 */
record ProposeChange(
        @NotNull ChangeType type,
        @Nullable @Positive Long recipientId,
        @Nullable @Positive Long recipientVersion,
        @Nullable LocalDate from,
        @Nullable Sensitive name,
        @Nullable Sensitive idNumber,
        @Nullable Sensitive phone,
        @Nullable Sensitive disabilityCertificate,
        @Nullable @Valid GuardianSaid guardian,
        @Nullable SelfCareGrade selfCareGrade,
        @Nullable Sensitive address,
        @Nullable Sensitive registerNumber,
        @Nullable @Positive Long householdId,
        @Nullable @Size(max = 12) String divisionCode,
        @Nullable RecipientCategory category,
        @Nullable @Size(max = 5) List<@NotNull RecipientCategory> tags,
        @Nullable ExitReason exitReason,
        @Nullable SuspensionReason suspensionReason,
        @Nullable @Size(max = 5) Set<Amendment.@NotNull Cleared> clear,
        @Nullable Sensitive note) {

    /** Who answers for the person; what is left out stays. */
    record GuardianSaid(
            @Nullable Sensitive name,
            @Nullable @Size(min = 1, max = 20) String relation,
            @Nullable Sensitive phone) {}

    /** Does not tell what may be said of a person's health. */
    @Override
    public String toString() {
        return "ProposeChange[" + type + " of " + recipientId + "]";
    }
}
