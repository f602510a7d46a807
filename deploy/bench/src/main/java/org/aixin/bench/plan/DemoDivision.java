package org.aixin.bench.plan;

import java.time.LocalDate;
import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A node of the division tree, in the shape of registry-service's command.
 *
 * @param parentCode null for the province alone
 * @param reportingUnit whether 省政府 addresses it beside the prefectures
 */
public record DemoDivision(
        String code,
        String name,
        DivisionLevel level,
        @Nullable String parentCode,
        LocalDate from,
        boolean reportingUnit) {}
