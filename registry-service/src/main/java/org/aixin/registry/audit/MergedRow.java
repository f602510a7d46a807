package org.aixin.registry.audit;

import java.util.Comparator;
import org.aixin.persistence.audit.AuditRow;

/**
 * A row of some service's audit.
 *
 * @param service who was asked for it, whatever the row says
 */
record MergedRow(String service, AuditRow row) {

    static final Comparator<MergedRow> NEWEST_FIRST = Comparator.comparing(
                    (MergedRow merged) -> merged.row().at(), Comparator.reverseOrder())
            .thenComparing(merged -> merged.row().id(), Comparator.reverseOrder())
            .thenComparing(MergedRow::service);
}
