package org.aixin.registry.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * Adds a unit to both trees.
 *
 * @param id made when left out
 * @param managedBy the unit above in the tree MANAGED_BY
 * @param groupLeader the unit above in the tree GROUP
 * @param divisionCode whose office the unit belongs to
 */
record RegisterUnit(
        @Nullable @Positive Long id,
        @NotBlank @Size(max = 200) String name,
        @NotNull UnitType type,
        @Nullable Long managedBy,
        @Nullable Long groupLeader,
        @NotNull String divisionCode,
        @NotNull LocalDate from) {}
