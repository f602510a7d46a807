package org.aixin.registry.label;

import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a person or unit by default.
 *
 * @param name of a recipient masked ({@code 张*}), of a cadre and of a unit whole; null where it is hidden
 * @param childDataHidden a child under 14, and the caller has nothing to do with children: then it is nameless
 * @param category of a recipient only
 * @param unitId of a cadre only
 */
record Label(
        long id,
        Kind kind,
        @Nullable String name,
        boolean childDataHidden,
        @Nullable RecipientCategory category,
        DivisionName division,
        @Nullable Long unitId) {

    enum Kind {
        RECIPIENT,
        CADRE,
        UNIT
    }
}
