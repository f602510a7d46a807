package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of care, in the shape of registry-service's command.
 *
 * @param disabilityCertificate of severely disabled people alone
 * @param guardian of children alone
 */
public record DemoRecipient(
        long id,
        String name,
        String idNumber,
        String phone,
        long householdId,
        RecipientCategory category,
        List<RecipientCategory> tags,
        @Nullable String disabilityCertificate,
        @Nullable Guardian guardian,
        LocalDate from) {

    /** Who answers for a child. */
    public record Guardian(String name, String relation, String phone) {}
}
