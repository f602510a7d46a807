package org.aixin.bench.plan;

import java.time.LocalDate;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * A unit in both trees, in the shape of registry-service's command.
 *
 * @param managedBy the unit above in the tree MANAGED_BY
 * @param groupLeader the unit above in the tree GROUP
 */
public record DemoUnit(
        long id,
        String name,
        UnitType type,
        @Nullable Long managedBy,
        @Nullable Long groupLeader,
        String divisionCode,
        LocalDate from) {}
