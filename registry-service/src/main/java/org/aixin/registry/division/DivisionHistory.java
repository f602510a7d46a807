package org.aixin.registry.division;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a division, the latest first.
 *
 * @param spans what it was called and where it hung
 * @param successors what stands in its place, or took parts of it
 * @param predecessors what it stands for beside itself
 * @param deeds who did what here; nothing where the division lies beyond the caller's grants
 */
record DivisionHistory(
        List<DivisionSpan> spans,
        List<DivisionHeir> successors,
        List<DivisionHeir> predecessors,
        List<DivisionDone> deeds) {

    /**
     * @param to the first day on which it no longer held
     * @param reportingUnit whether it reported to the province for itself
     */
    record DivisionSpan(
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            @Nullable DivisionName parent,
            boolean reportingUnit) {}

    /** From that day on. */
    record DivisionHeir(LocalDate from, DivisionName division) {}

    /** @param name of the account's user, where it was one */
    record DivisionDone(
            long version,
            DivisionDeedKind kind,
            LocalDate from,
            Instant at,
            String actor,
            @Nullable String name) {}
}
