package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;

/** A recipient of care, in the shape of registry-service's command. */
public record DemoRecipient(
        long id,
        String name,
        String idNumber,
        String phone,
        long householdId,
        RecipientCategory category,
        List<RecipientCategory> tags,
        LocalDate from) {}
