package org.aixin.registry.regrouping;

import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * What a merger or a split would do; nothing of it has happened.
 *
 * @param version the household's that was looked at
 * @param otherVersion that of the one that would go up in it; null of a split
 * @param people who would move, those too who have left the care
 * @param division where they would be in care
 * @param carer who would care for the household from then on; null: nobody
 * @param carerThere of a split, who would care for the new one; null: nobody
 * @param ended who would not care for any of them any more
 */
record RegroupingPreview(
        long version,
        @Nullable Long otherVersion,
        List<Movers.Mover> people,
        DivisionName division,
        Carers.@Nullable Carer carer,
        Carers.@Nullable Carer carerThere,
        List<Carers.Carer> ended) {}
