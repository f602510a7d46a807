package org.aixin.persistence.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a page ended, newest first and rows of one moment by their ids; its text form is the cursor. */
public record AuditPlace(Instant at, long id) {

    /** @throws Invalid for what is no cursor of ours */
    public static @Nullable AuditPlace parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", 2);
            return new AuditPlace(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
        }
    }

    static AuditPlace of(AuditRow row) {
        return new AuditPlace(row.at(), row.id());
    }

    public String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "~" + id).getBytes(StandardCharsets.UTF_8));
    }
}
