package org.aixin.registry.division;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From that day on a division hangs below another one, or its successors stand in its place: one of the two.
 *
 * @param parentCode where it hangs from that day
 * @param successors what it was merged into, or the parts it was split into
 */
record ChangeDivision(
        @NotNull LocalDate from,
        @Nullable String parentCode,
        @Nullable @Size(min = 1, max = 50) List<@NotNull String> successors) {}
