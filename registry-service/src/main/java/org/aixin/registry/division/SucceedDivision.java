package org.aixin.registry.division;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From that day on others stand in the place of a division: one into which it is merged, or the parts it is split into.
 *
 * @param rest of several parts the one that takes the people and units who stand in the division itself
 * @param below of several parts the one below which each division hangs that hangs here
 */
record SucceedDivision(
        @NotNull LocalDate from,
        @NotNull @Size(min = 1, max = 50) List<@NotNull String> successors,
        @Nullable String rest,
        @Nullable @Size(max = 1000) List<@Valid @NotNull Share> below) {

    /** What hangs here, and which successor it goes to. */
    record Share(@NotNull String code, @NotNull String successor) {}
}
