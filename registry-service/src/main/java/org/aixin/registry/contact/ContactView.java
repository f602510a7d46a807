package org.aixin.registry.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call about somebody, masked.
 *
 * @param version how often somebody was named or removed: to be named where it is done again
 * @param childDataHidden whether of a child nothing is told
 * @param history the newest first
 */
record ContactView(
        long version,
        @Nullable String name,
        @Nullable String relation,
        @Nullable String phone,
        boolean childDataHidden,
        List<Step> history) {

    /** @param name of the account's user; null where that is none */
    record Step(
            boolean removed,
            Instant at,
            String by,
            @Nullable String name) {}
}
