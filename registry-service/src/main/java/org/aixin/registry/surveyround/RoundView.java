package org.aixin.registry.surveyround;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * A round as an office sees it.
 *
 * @param division the area whose townships confirm
 * @param asOf the day as of which the register is counted
 * @param steps that it was opened, closed, opened again, the first first
 * @param ownPart where the caller begins to look: the area, or their own part of it
 * @param mayTurn whether the caller may close it, or open it again
 */
record RoundView(
        long id,
        long version,
        String name,
        RoundKind kind,
        DivisionName division,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        RoundState state,
        List<Step> steps,
        String ownPart,
        boolean mayTurn) {

    /** What was done to it. */
    record Step(RoundState state, Party by, Instant at) {}

    /** @param name of the account's user, where there is one */
    record Party(String actor, @Nullable String name) {}
}
