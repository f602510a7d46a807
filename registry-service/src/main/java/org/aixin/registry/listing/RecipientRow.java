package org.aixin.registry.listing;

import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * A recipient in a list.
 *
 * @param name masked
 * @param childDataHidden a child under 14, and the caller has nothing to do with children: then there is no name
 * @param cadres who care for the household today
 */
record RecipientRow(
        long id,
        @Nullable String name,
        boolean childDataHidden,
        RecipientCategory category,
        RecipientStatus status,
        DivisionName division,
        HouseholdInShort household,
        List<CadreInShort> cadres) {}
