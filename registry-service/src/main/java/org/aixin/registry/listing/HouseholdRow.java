package org.aixin.registry.listing;

import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.household.HouseholdKind;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param first who is there longest of those in care; null where the caller sees nobody
 * @param people how many of it are in care and seen by the caller
 * @param cadres who care for it today
 */
record HouseholdRow(
        long id,
        HouseholdKind kind,
        DivisionName division,
        @Nullable PersonInShort first,
        int people,
        List<CadreInShort> cadres) {}
