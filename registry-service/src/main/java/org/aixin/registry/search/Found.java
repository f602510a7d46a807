package org.aixin.registry.search;

import java.util.List;
import org.aixin.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a page, not yet read.
 *
 * @param ids in the order of the list
 * @param next the cursor that leads on; null on the last page
 */
public record Found(
        List<Long> ids,
        long total,
        boolean totalIsLowerBound,
        Wanted wanted,
        @Nullable String next) {

    static Found of(List<Place> places, long total, boolean totalIsLowerBound, Wanted wanted) {
        var shown = places.subList(0, Math.min(places.size(), wanted.size()));
        var next = places.size() > shown.size() ? shown.get(shown.size() - 1).cursor() : null;
        return new Found(shown.stream().map(Place::id).toList(), total, totalIsLowerBound, wanted, next);
    }

    /** @param items what the rows say, in their order */
    public <T> Page<T> page(List<T> items) {
        return new Page<>(items, total, totalIsLowerBound, wanted.page(), wanted.size(), next);
    }
}
