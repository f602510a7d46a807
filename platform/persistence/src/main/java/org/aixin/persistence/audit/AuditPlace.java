package org.aixin.persistence.audit;

import java.time.Instant;
import org.aixin.kernel.page.Cursor;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** Where a page ended, newest first and rows of one moment by their ids; its text form is the cursor. */
public record AuditPlace(Instant at, long id) {

    /** @throws Invalid for what is no cursor of ours */
    public static @Nullable AuditPlace parse(@Nullable String cursor) {
        return Cursor.parse(
                cursor, 2, parts -> new AuditPlace(BusinessDays.moment(parts.get(0)), Long.parseLong(parts.get(1))));
    }

    static AuditPlace of(AuditRow row) {
        return new AuditPlace(row.at(), row.id());
    }

    public String cursor() {
        return Cursor.of(at, id);
    }
}
