package org.aixin.persistence.spans;

import java.time.LocalDate;
import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A division as it stood during a span of days (half-open).
 *
 * @param reportingUnit whether it reported to the province for itself, beside the prefectures
 */
public record DivisionNode(
        String code,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable String parentCode,
        String name,
        DivisionLevel level,
        boolean reportingUnit) {}
