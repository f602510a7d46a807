package org.aixin.visit.carerecord;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * Which records are listed.
 *
 * @param fromDay the first day
 * @param toDay the first day that is no longer listed
 */
record CareRecordFilter(
        long cadreId,
        CareRecordStatus status,
        @Nullable Long householdId,
        @Nullable CareKind kind,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay) {

    /** Where a page ended; its text form is the cursor. */
    record Place(Instant occurredAt, long id) {

        static Place of(CareRecord last) {
            return new Place(last.occurredAt(), last.id());
        }

        static @Nullable Place parse(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("~", 2);
                return new Place(BusinessDays.moment(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
                throw new Invalid(FieldProblem.of("cursor", "unknown-cursor"));
            }
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((occurredAt + "~" + id).getBytes(StandardCharsets.UTF_8));
        }
    }
}
