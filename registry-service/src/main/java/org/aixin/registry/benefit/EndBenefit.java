package org.aixin.registry.benefit;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * An office says that a benefit ends.
 *
 * @param lastMonth for which it is still paid
 */
record EndBenefit(@NotNull YearMonth lastMonth, @Nullable Sensitive note) {}
