package org.aixin.registry.label;

import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a person or unit by default.
 *
 * @param name of a recipient masked ({@code 张*}), of a cadre and of a unit whole
 * @param category of a recipient only
 * @param unitId of a cadre only
 */
record Label(
        long id,
        Kind kind,
        String name,
        @Nullable RecipientCategory category,
        DivisionName division,
        @Nullable Long unitId) {

    enum Kind {
        RECIPIENT,
        CADRE,
        UNIT
    }
}
