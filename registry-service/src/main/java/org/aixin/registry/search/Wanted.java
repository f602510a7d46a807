package org.aixin.registry.search;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, however deep it lies.
 *
 * @param page counted from 1
 * @param after where the page before ended; then the number does not matter
 */
public record Wanted(int page, int size, @Nullable Place after) {

    /** Whether it is the beginning of the list. */
    boolean isFirst() {
        return page == 1 && after == null;
    }

    /** How many rows stand before the page. */
    int offset() {
        return after == null ? (page - 1) * size : 0;
    }
}
