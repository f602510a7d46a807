package org.aixin.registry.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
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
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", 3);
            return new MergedPlace(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
        }
    }

    static MergedPlace of(MergedRow row) {
        return new MergedPlace(row.row().at(), row.row().id(), row.service());
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "~" + id + "~" + service).getBytes(StandardCharsets.UTF_8));
    }

    /** Behind which of its own rows a service goes on: a row with the same id comes later when the service does. */
    AuditPlace in(String other) {
        return new AuditPlace(at, other.compareTo(service) > 0 ? id + 1 : id);
    }
}
