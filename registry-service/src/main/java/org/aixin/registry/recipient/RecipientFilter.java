package org.aixin.registry.recipient;

import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.search.CaredFor;
import org.jspecify.annotations.Nullable;

/**
 * Which recipients are listed; null where it does not matter.
 *
 * @param divisionPrefix what the codes of a division and all below it begin with
 * @param category null for all in the totals; of a household, and of somebody who is looked for, for all
 * @param caredFor those of households for which these care
 */
public record RecipientFilter(
        @Nullable String divisionPrefix,
        @Nullable RecipientCategory category,
        @Nullable RecipientStatus status,
        @Nullable Long householdId,
        @Nullable CaredFor caredFor) {

    /** Everybody of one household. */
    public static RecipientFilter ofHousehold(long householdId) {
        return new RecipientFilter(null, null, null, householdId, null);
    }
}
