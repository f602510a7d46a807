package org.aixin.registry.category;

import java.time.Instant;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * That from then on a category was enabled or not in an area. The row as it stands; never changed, only followed.
 *
 * @param seq of the area and category, from 1
 */
record CategoryRuling(
        long id,
        String divisionCode,
        RecipientCategory category,
        long seq,
        Ruling ruling,
        String ruledBy,
        Instant ruledAt,
        @Nullable Sealed note) {

    static final String NOTE = "category_ruling.note";
}
