package org.aixin.registry.bulk.job;

import java.time.Instant;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.registry.bulk.row.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that an office sent, and how far it is. The row as it stands; immutable.
 *
 * @param version of the steps that somebody takes; progress does not raise it
 * @param divisionCode area of the office that sent it
 * @param position the row of the sheet up to which the present step has come
 * @param acting on behalf of whom the present step is done; null between two steps
 * @param expiresAt when what is left of the file is deleted; null when nothing is
 */
record Import(
        long id,
        long version,
        ImportKind kind,
        ImportState state,
        String divisionCode,
        Sealed fileName,
        long fileBytes,
        @Nullable String fileHash,
        @Nullable Sealed header,
        @Nullable String columnsChosen,
        @Nullable String failure,
        @Nullable String failureDetail,
        int position,
        int rowsRead,
        int rowsNew,
        int rowsSame,
        int rowsChanged,
        int rowsWrong,
        int rowsEntered,
        int rowsAmended,
        int rowsRefused,
        @Nullable String acting,
        String createdBy,
        Instant createdAt,
        @Nullable String appliedBy,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {

    static final String FILE_NAME = "import_job.file_name";
    static final String HEADER = "import_job.header";
    static final long FIRST = 1;

    ImportCounts counts() {
        return new ImportCounts(
                rowsRead, rowsNew, rowsSame, rowsChanged, rowsWrong, rowsEntered, rowsAmended, rowsRefused);
    }

    boolean isBy(Caller caller) {
        return createdBy.equals(caller.subject());
    }

    /** @throws ImportRefused unless it is in one of these states */
    void requireState(ImportState... allowed) {
        for (var one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw ImportRefused.notNow();
    }

    /** Looked at from the beginning, on behalf of that caller. */
    Import checking(@Nullable String columns, String onBehalf, Instant until) {
        return with(
                version + 1, ImportState.CHECKING, header, columns, 0, ImportCounts.NONE, onBehalf, null, null, until);
    }

    Import hashed(String hash) {
        return new Import(
                id,
                version,
                kind,
                state,
                divisionCode,
                fileName,
                fileBytes,
                hash,
                header,
                columnsChosen,
                failure,
                failureDetail,
                position,
                rowsRead,
                rowsNew,
                rowsSame,
                rowsChanged,
                rowsWrong,
                rowsEntered,
                rowsAmended,
                rowsRefused,
                acting,
                createdBy,
                createdAt,
                appliedBy,
                finishedAt,
                expiresAt);
    }

    /** What the columns are called, and which field each holds; where some are unknown somebody has to say. */
    Import headed(Sealed names, String columns, boolean known) {
        return with(
                known ? version : version + 1,
                known ? ImportState.CHECKING : ImportState.COLUMNS,
                names,
                columns,
                0,
                ImportCounts.NONE,
                acting,
                appliedBy,
                null,
                expiresAt);
    }

    Import advanced(int to, ImportCounts more) {
        return with(
                version,
                state,
                header,
                columnsChosen,
                to,
                counts().plus(more),
                acting,
                appliedBy,
                finishedAt,
                expiresAt);
    }

    Import checked() {
        return with(version + 1, ImportState.CHECKED, header, columnsChosen, 0, counts(), null, null, null, expiresAt);
    }

    /** Written from the first row on, on behalf of that caller. */
    Import applying(String subject) {
        return with(
                version + 1,
                ImportState.APPLYING,
                header,
                columnsChosen,
                0,
                counts(),
                subject,
                subject,
                null,
                expiresAt);
    }

    Import over(ImportState end, Instant at, @Nullable Instant until) {
        return with(version + 1, end, header, columnsChosen, position, counts(), null, appliedBy, at, until);
    }

    Import failed(String code, @Nullable String detail, Instant at) {
        var over = over(ImportState.FAILED, at, null);
        return new Import(
                id,
                over.version,
                kind,
                over.state,
                divisionCode,
                fileName,
                fileBytes,
                fileHash,
                header,
                columnsChosen,
                code,
                detail,
                position,
                rowsRead,
                rowsNew,
                rowsSame,
                rowsChanged,
                rowsWrong,
                rowsEntered,
                rowsAmended,
                rowsRefused,
                null,
                createdBy,
                createdAt,
                appliedBy,
                at,
                null);
    }

    /** Nothing of the file is left. */
    Import forgotten() {
        return with(version, state, header, columnsChosen, position, counts(), acting, appliedBy, finishedAt, null);
    }

    private Import with(
            long newVersion,
            ImportState newState,
            @Nullable Sealed newHeader,
            @Nullable String columns,
            int newPosition,
            ImportCounts counts,
            @Nullable String onBehalf,
            @Nullable String by,
            @Nullable Instant finished,
            @Nullable Instant until) {
        return new Import(
                id,
                newVersion,
                kind,
                newState,
                divisionCode,
                fileName,
                fileBytes,
                fileHash,
                newHeader,
                columns,
                failure,
                failureDetail,
                newPosition,
                counts.read(),
                counts.fresh(),
                counts.same(),
                counts.changed(),
                counts.wrong(),
                counts.entered(),
                counts.amended(),
                counts.refused(),
                onBehalf,
                createdBy,
                createdAt,
                by,
                finished,
                until);
    }
}
