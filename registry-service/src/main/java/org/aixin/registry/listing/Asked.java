package org.aixin.registry.listing;

import org.aixin.persistence.scope.DivisionCode;
import org.jspecify.annotations.Nullable;

/** What every list is asked alike. */
final class Asked {

    static final int LARGEST = 200;

    /** Two hundred times this is as far as anybody counts. */
    static final int LAST_PAGE = 1_000_000;

    private Asked() {}

    /** What the codes inside the division begin with. */
    static @Nullable String prefix(@Nullable String division) {
        return division == null ? null : DivisionCode.prefixOf(division);
    }
}
