package org.aixin.registry.duplicate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * The two are one person.
 *
 * @param keptId as whom the person stays: whose identity number is right
 * @param keptVersion, goneVersion those that were looked at
 * @param taken what of who goes is said of who stays
 */
record ProposeMerger(
        @NotNull @Positive Long keptId,
        @NotNull @Positive Long keptVersion,
        @NotNull @Positive Long goneVersion,
        @Nullable @Size(max = 6) List<@NotNull TakenField> taken,
        @Nullable Sensitive note) {

    List<TakenField> takenOrNone() {
        return taken == null ? List.of() : taken;
    }
}
