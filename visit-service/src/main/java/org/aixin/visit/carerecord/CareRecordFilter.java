package org.aixin.visit.carerecord;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordStatus;
import org.aixin.kernel.page.Cursor;
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
            return Cursor.parse(
                    cursor, 2, parts -> new Place(BusinessDays.moment(parts.get(0)), Long.parseLong(parts.get(1))));
        }

        String cursor() {
            return Cursor.of(occurredAt, id);
        }
    }
}
