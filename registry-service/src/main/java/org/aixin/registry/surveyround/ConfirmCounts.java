package org.aixin.registry.surveyround;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * Says that the counts are right, or how they differ from what was counted on the spot.
 *
 * @param seen the fingerprint of the counts that were looked at
 * @param note what explains it; nothing personal
 */
record ConfirmCounts(
        @NotBlank @Size(max = 64) String seen,
        @Nullable Sensitive note,
        @Nullable @Size(max = 5) List<@NotNull @Valid CountedDifference> differences) {}
