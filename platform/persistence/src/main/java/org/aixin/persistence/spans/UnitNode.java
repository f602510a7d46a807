package org.aixin.persistence.spans;

import java.time.LocalDate;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/** A unit as it stood during a span of days (half-open). */
public record UnitNode(
        long unitId,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable Long managedBy,
        @Nullable Long groupLeader,
        String divisionCode,
        String name,
        UnitType type) {

    @Nullable
    Long parentIn(UnitTreeKind tree) {
        return tree == UnitTreeKind.MANAGED_BY ? managedBy : groupLeader;
    }
}
