package org.aixin.registry.bulk.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows of a file are about the same: of those the first counts, and only while a file is looked at. For one chunk. */
public final class RowsAbove {

    private final Batch batch;
    private final Map<String, Integer> first;

    /** @param subjects of the rows of the chunk */
    public RowsAbove(Batch batch, Collection<String> subjects) {
        this.batch = batch;
        this.first =
                batch.isChecking() && !subjects.isEmpty() ? new HashMap<>(batch.standing(subjects)) : new HashMap<>();
    }

    /** The row above that is about the same; null where there is none, and this one is the first from now on. */
    public @Nullable Integer before(String subject, int row) {
        if (!batch.isChecking()) {
            return null;
        }
        var known = first.putIfAbsent(subject, row);
        return known == null || known == row ? null : known;
    }

    /** Whether any row above is about that. */
    public boolean has(String subject) {
        return first.containsKey(subject);
    }
}
