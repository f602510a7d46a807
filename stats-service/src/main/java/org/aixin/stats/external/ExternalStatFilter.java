package org.aixin.stats.external;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures.
 *
 * @param prefix of the codes of a division and everything in it
 * @param units a unit and everything below it
 */
record ExternalStatFilter(
        @Nullable String prefix,
        @Nullable Set<Long> units,
        @Nullable String metric,
        @Nullable Integer year) {}
