package org.aixin.registry.bulk.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.bulk.row.ImportKind;

/**
 * Announces a file.
 *
 * @param division the area that the file is about: rows of places outside of it are refused
 * @param fileName may name people, as such files do
 */
record CreateImport(
        @NotNull ImportKind kind,
        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String division,
        @NotNull Sensitive fileName,
        @Positive long bytes) {}
