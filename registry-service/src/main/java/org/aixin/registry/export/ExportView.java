package org.aixin.registry.export;

import java.time.Instant;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * An export as whoever ordered it, and who may agree to it, sees it.
 *
 * @param unit a filter of the list
 * @param rows in the file; until it is written, those of the list when it was ordered
 * @param reason why it was refused
 * @param expiresAt until when it may be fetched, or waits for somebody to agree
 * @param downloadsLeft how often it may still be fetched
 * @param mine whether the caller ordered it
 * @param mayDecide whether the caller may agree to it, or refuse it
 * @param mayFetch whether the caller may have the file now
 * @param mayWithdraw whether the caller may give it up
 */
record ExportView(
        long id,
        long version,
        ExportKind kind,
        ExportFormat format,
        ExportState state,
        DivisionName division,
        @Nullable Filter unit,
        @Nullable RecipientCategory category,
        @Nullable RecipientStatus status,
        List<PlainField> plainFields,
        boolean children,
        ExportPurpose purpose,
        String caseReference,
        int rows,
        By createdBy,
        Instant createdAt,
        @Nullable By decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        int downloadsLeft,
        boolean mine,
        boolean mayDecide,
        boolean mayFetch,
        boolean mayWithdraw) {

    /** A unit whose cadres, and those of units below it, care for the people in the list. */
    record Filter(long id, String name) {}

    /** Who did it. */
    record By(String actor, @Nullable String name) {}

    /** How many rows the caller may still take along today, of how many in a day. */
    record Allowance(int left, int perDay) {}
}
