package org.aixin.registry.unit;

import org.jspecify.annotations.Nullable;

/** Ids of units as clients write them: as text, for a number of that length loses digits in a browser. */
final class UnitIds {

    static final String FORM = "[1-9][0-9]{0,17}|[1-8][0-9]{18}";

    private UnitIds() {}

    static @Nullable Long parse(@Nullable String id) {
        return id == null ? null : Long.valueOf(id);
    }
}
