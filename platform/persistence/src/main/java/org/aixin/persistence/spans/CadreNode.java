package org.aixin.persistence.spans;

import java.time.LocalDate;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.jspecify.annotations.Nullable;

/** A cadre as they stood during a span of days (half-open). */
public record CadreNode(
        long cadreId,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        long unitId,
        CadreLevel level,
        CadreRank cadreRank,
        boolean active) {

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }
}
