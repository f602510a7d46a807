package org.aixin.registry.audit;

import java.time.Instant;
import org.aixin.kernel.page.Cursor;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditPlace;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the merged audits ended. It names a row and no number of rows, so it stays where it is while rows are
 * added, and while a service is away and back.
 *
 * @param service whose row was the last; of rows of one moment with one id the services follow one another by name
 */
record MergedPlace(Instant at, long id, String service) {

    /** @throws Invalid for what is no cursor of ours */
    static @Nullable MergedPlace parse(@Nullable String cursor) {
        return Cursor.parse(
                cursor,
                3,
                parts ->
                        new MergedPlace(BusinessDays.moment(parts.get(0)), Long.parseLong(parts.get(1)), parts.get(2)));
    }

    static MergedPlace of(MergedRow row) {
        return new MergedPlace(row.row().at(), row.row().id(), row.service());
    }

    String cursor() {
        return Cursor.of(at, id, service);
    }

    /** Behind which of its own rows a service goes on: a row with the same id comes later when the service does. */
    AuditPlace in(String other) {
        return new AuditPlace(at, other.compareTo(service) > 0 ? id + 1 : id);
    }
}
