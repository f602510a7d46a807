package org.aixin.miniprogram.recipient;

import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.miniprogram.recipient.LabelClient.Division;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the cadre cares for, as registry-service answers: masked.
 *
 * @param revealable what the cadre may ask for in the clear
 * @param remainingToday how many fields the cadre may still ask for today
 */
record OwnRecipient(
        long id,
        long householdId,
        String name,
        @Nullable String phone,
        @Nullable String address,
        RecipientCategory category,
        List<RecipientCategory> tags,
        RecipientStatus status,
        Division division,
        @Nullable Guardian guardian,
        @Nullable Guardian contact,
        boolean underFourteen,
        List<String> revealable,
        @Nullable Integer remainingToday) {

    /** Who answers for the person, or is to be called. */
    record Guardian(
            String name,
            @Nullable String relation,
            @Nullable String phone) {}
}
