package org.aixin.registry.duplicate;

import java.time.Instant;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * Two who might be one, as the caller may be told.
 *
 * @param reasons in what they are alike; nothing where the caller sees only one of them
 * @param people those whom the caller sees: both, or the own one
 * @param heldBy the county in whose care the other one is, where the caller sees only one; of that one nothing else is told
 */
record LookAlikeView(
        long id,
        long version,
        LookAlikeState state,
        List<AlikeIn> reasons,
        Instant foundAt,
        List<LookAlikePerson> people,
        @Nullable String heldBy) {

    /**
     * One of them, masked.
     *
     * @param name null of a child, where the caller has nothing to do with children
     */
    record LookAlikePerson(
            long id,
            @Nullable String name,
            boolean childDataHidden,
            RecipientCategory category,
            RecipientStatus status,
            DivisionName division) {}
}
