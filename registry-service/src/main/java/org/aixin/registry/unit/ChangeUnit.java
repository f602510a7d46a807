package org.aixin.registry.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From that day on a unit hangs there: all three places are said, and one left out is none. */
record ChangeUnit(
        @NotNull LocalDate from,
        @Nullable Long managedBy,
        @Nullable Long groupLeader,
        @NotNull String divisionCode) {}
