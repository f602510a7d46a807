package org.aixin.registry.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what happened anywhere.
 *
 * @param away the services that could not be asked; what they wrote down is missing here
 */
record AuditEntryPage(
        List<AuditEntryView> items,
        long total,
        boolean totalIsLowerBound,
        int page,
        int size,
        @Nullable String next,
        List<String> away) {}
