package org.aixin.persistence.projection;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection has been loaded from its owner's states.
 *
 * @param afterKey the last key that was applied; null before the first page
 * @param loaded how many states were applied
 * @param finishedAt UTC; null while it goes on
 */
record ProjectionLoad(
        String topic,
        @Nullable String afterKey,
        long loaded,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {}
