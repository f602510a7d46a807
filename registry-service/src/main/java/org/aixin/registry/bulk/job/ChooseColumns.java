package org.aixin.registry.bulk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the columns hold. */
record ChooseColumns(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Chosen> columns) {

    /** @param field null where the column holds nothing that is asked */
    record Chosen(
            @PositiveOrZero int column,
            @Nullable @Size(max = 40) String field) {}
}
