package org.aixin.pairing.merger;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who turned out to be somebody else, or did once; the row of table {@code person_merger}.
 *
 * @param mergedInto as whom the person stays; null once that is undone
 * @param keptVersion of that one, from which on it tells of both
 * @param followedInto as whom the pairings know the person
 */
record PersonMerger(
        long recipientId,
        @Nullable Long mergedInto,
        long keptVersion,
        @Nullable Long followedInto) {}
