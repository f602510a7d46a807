package org.aixin.kernel.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total exact, or with {@code totalIsLowerBound} at least this many
 * @param page counted from 1
 * @param next the cursor that reads on from here; null on the last page
 */
public record Page<T>(
        List<T> items,
        long total,
        boolean totalIsLowerBound,
        int page,
        int size,
        @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of a list whose whole length is known. */
    public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
        return new Page<>(items, total, false, request.page(), request.size(), null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), total, totalIsLowerBound, page, size, next);
    }
}
