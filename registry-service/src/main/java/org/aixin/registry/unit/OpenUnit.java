package org.aixin.registry.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * Opens a unit.
 *
 * @param managedBy the unit above in the tree MANAGED_BY, an id as text
 * @param groupLeader the unit above in the tree GROUP, an id as text
 * @param divisionCode whose office the unit belongs to
 * @param assistedCounties what it helps as a whole, by code
 */
record OpenUnit(
        @NotBlank @Size(max = 200) String name,
        @NotNull UnitType type,
        @Nullable @Pattern(regexp = UnitIds.FORM) String managedBy,
        @Nullable @Pattern(regexp = UnitIds.FORM) String groupLeader,
        @NotNull String divisionCode,
        @Nullable @Size(max = 20) List<@NotNull String> assistedCounties,
        @NotNull LocalDate from) {

    RegisterUnit command() {
        return new RegisterUnit(
                null, name, type, UnitIds.parse(managedBy), UnitIds.parse(groupLeader), divisionCode, from);
    }

    List<String> counties() {
        return assistedCounties == null
                ? List.of()
                : assistedCounties.stream().distinct().sorted().toList();
    }
}
