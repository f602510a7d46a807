package org.aixin.visit.merger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who turned out to be somebody else, or did once; the row of table {@code person_merger}.
 *
 * @param mergedInto as whom the person stays; null once that is undone
 */
record PersonMerger(long recipientId, @Nullable Long mergedInto) {

    long into() {
        return Objects.requireNonNull(mergedInto);
    }
}
