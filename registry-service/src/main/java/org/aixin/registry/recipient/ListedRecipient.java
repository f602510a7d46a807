package org.aixin.registry.recipient;

import java.time.LocalDate;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;

/**
 * What a list tells of a recipient, and what it takes to know whether the name may be told.
 *
 * @param divisionCode, category, status of the last span
 */
public record ListedRecipient(
        long id,
        long householdId,
        String divisionCode,
        RecipientCategory category,
        RecipientStatus status,
        PersonName name,
        IdentityNumber idNumber) {

    public boolean isUnderFourteen(LocalDate today) {
        return Childhood.lasts(idNumber.bornOn(), today);
    }
}
