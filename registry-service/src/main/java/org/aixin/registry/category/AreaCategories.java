package org.aixin.registry.category;

import java.time.Instant;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * Which categories people may be entered in, in one area.
 *
 * @param mayRule whether the caller may rule for the area
 * @param history what was ruled for the area itself, the newest first
 */
record AreaCategories(DivisionName division, boolean mayRule, List<Line> categories, List<Step> history) {

    /**
     * One category.
     *
     * @param version how often it was ruled on here: to be named where it is ruled on again
     * @param own what was ruled last for the area itself
     * @param decidedIn where what holds was ruled; null where nobody ruled, and it is enabled
     */
    record Line(
            RecipientCategory category,
            boolean enabled,
            Ruling own,
            long version,
            @Nullable DivisionName decidedIn) {}

    /** @param name of the account's user who ruled; null where that is none */
    record Step(
            RecipientCategory category,
            Ruling ruling,
            Instant at,
            String by,
            @Nullable String name,
            @Nullable String note) {}
}
