package org.aixin.registry.unit;

import org.aixin.contracts.registry.UnitType;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/** A unit as the console's trees show it, with its places of today. */
record UnitView(
        long id,
        String name,
        UnitType type,
        @Nullable Long managedBy,
        @Nullable Long groupLeader,
        DivisionName division,
        long version) {}
