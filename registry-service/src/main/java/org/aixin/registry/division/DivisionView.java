package org.aixin.registry.division;

import java.util.List;
import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree as the console shows it.
 *
 * @param name what it is called today
 * @param parentCode where it hangs today, null for the province
 * @param ended whether successors stand in its place, or nothing does
 * @param reportingUnit whether it reports to the province for itself today, beside the prefectures
 * @param mayChange whether the caller's office keeps it
 * @param mayLetReport whether the caller may say of it that it reports for itself
 * @param opens the levels that the caller may open below it
 */
record DivisionView(
        String code,
        String name,
        DivisionLevel level,
        @Nullable String parentCode,
        boolean ended,
        boolean reportingUnit,
        long version,
        boolean mayChange,
        boolean mayLetReport,
        List<DivisionLevel> opens) {}
