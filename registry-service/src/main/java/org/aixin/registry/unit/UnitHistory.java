package org.aixin.registry.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit, the latest first, and what the caller may do.
 *
 * @param spans what it was called and where it hung
 * @param successors what stands in its place
 * @param predecessors what it stands for beside itself
 * @param deeds who did what here; nothing where the unit lies beyond the caller's grants
 * @param ended whether it is gone today
 * @param mayChange whether the caller keeps it
 * @param mayOpen whether the caller may open units below it
 */
record UnitHistory(
        List<UnitSpan> spans,
        List<UnitHeir> successors,
        List<UnitHeir> predecessors,
        List<UnitDone> deeds,
        boolean ended,
        boolean mayChange,
        boolean mayOpen) {

    /** @param to the first day on which it no longer held */
    record UnitSpan(
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            @Nullable KnownUnit managedBy,
            @Nullable KnownUnit groupLeader,
            DivisionName division,
            List<DivisionName> assistedCounties) {}

    /** Another unit. */
    record KnownUnit(long id, String name) {}

    /** From that day on. */
    record UnitHeir(LocalDate from, KnownUnit unit) {}

    /** @param name of the account's user, where it was one */
    record UnitDone(
            long version,
            UnitDeedKind kind,
            LocalDate from,
            Instant at,
            String actor,
            @Nullable String name) {}
}
