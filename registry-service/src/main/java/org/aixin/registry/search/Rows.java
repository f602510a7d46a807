package org.aixin.registry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one list within the caller's grants, by place, then by id. */
public interface Rows {

    List<Place> places(@Nullable Place after, int limit, int offset);

    /** @param atMost where counting stops; null counts to the end */
    int count(@Nullable Integer atMost);
}
