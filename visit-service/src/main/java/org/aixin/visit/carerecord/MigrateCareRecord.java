package org.aixin.visit.carerecord;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A record from before this system: the same rules, without the back-dating window.
 *
 * @param idempotencyKey repeats of the same take-over change nothing
 */
record MigrateCareRecord(
        @NotNull Long cadreId,
        @NotBlank @Size(min = 8, max = 64) String idempotencyKey,
        @NotNull @Valid LogCareRecord record) {}
