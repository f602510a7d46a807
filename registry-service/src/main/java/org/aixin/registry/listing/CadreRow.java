package org.aixin.registry.listing;

import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.registry.division.DivisionName;

/**
 * A cadre in a list.
 *
 * @param idNumber, phone masked
 * @param division where the unit stands
 * @param households how many the cadre cares for today
 */
record CadreRow(
        long id,
        String name,
        String idNumber,
        String phone,
        UnitInShort unit,
        DivisionName division,
        CadreLevel level,
        CadreRank rank,
        boolean active,
        int households) {}
