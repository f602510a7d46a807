package org.aixin.registry.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From that day on a unit hangs there: all three places are said, and one left out is none.
 *
 * @param managedBy an id as text
 * @param groupLeader an id as text
 */
record MoveUnit(
        @NotNull LocalDate from,
        @Nullable @Pattern(regexp = UnitIds.FORM) String managedBy,
        @Nullable @Pattern(regexp = UnitIds.FORM) String groupLeader,
        @NotNull String divisionCode) {

    ChangeUnit command() {
        return new ChangeUnit(from, UnitIds.parse(managedBy), UnitIds.parse(groupLeader), divisionCode);
    }
}
