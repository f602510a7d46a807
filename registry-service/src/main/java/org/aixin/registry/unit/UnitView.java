package org.aixin.registry.unit;

import java.util.List;
import org.aixin.contracts.registry.UnitType;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the console's trees show it, with its places of today.
 *
 * @param managedBy an id, as text like every other
 * @param groupLeader an id, as text like every other
 * @param assistedCounties what it helps as a whole
 */
record UnitView(
        long id,
        String name,
        UnitType type,
        @Nullable String managedBy,
        @Nullable String groupLeader,
        DivisionName division,
        List<DivisionName> assistedCounties,
        long version) {}
