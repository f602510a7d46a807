package org.aixin.registry.division;

import org.aixin.contracts.registry.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree as the console shows it.
 *
 * @param parentCode where it hangs today, null for the province
 * @param ended whether successors stand in its place
 */
record DivisionView(
        String code,
        String name,
        DivisionLevel level,
        @Nullable String parentCode,
        boolean ended,
        long version) {}
