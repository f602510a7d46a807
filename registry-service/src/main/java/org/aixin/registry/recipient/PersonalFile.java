package org.aixin.registry.recipient;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one recipient, for whoever decides what of it may be shown. As types it prints and serialises masked.
 *
 * @param divisionCode, category, tags, status as of today
 * @param leavesOn the first day on which somebody who is in care today is not any more, where that is known
 * @param turnsOn the first day on which care is paused, or goes on again, where that is known
 * @param selfCareGrade the text of a {@link SelfCareGrade}
 * @param mergedInto as whom the same person stays in the register
 */
public record PersonalFile(
        long id,
        long version,
        long householdId,
        String divisionCode,
        RecipientCategory category,
        List<RecipientCategory> tags,
        RecipientStatus status,
        @Nullable LocalDate leavesOn,
        @Nullable LocalDate turnsOn,
        PersonName name,
        IdentityNumber idNumber,
        @Nullable PhoneNumber phone,
        @Nullable Sensitive disabilityCertificate,
        @Nullable PersonName guardianName,
        @Nullable String guardianRelation,
        @Nullable PhoneNumber guardianPhone,
        @Nullable Sensitive selfCareGrade,
        @Nullable Long mergedInto) {

    /** Whether the law protects the person's data as a child's. */
    public boolean isUnderFourteen(LocalDate today) {
        return Childhood.lasts(idNumber.bornOn(), today);
    }
}
