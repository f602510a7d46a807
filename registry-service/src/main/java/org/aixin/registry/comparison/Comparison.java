package org.aixin.registry.comparison;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.registry.benefit.BenefitProgramme;
import org.jspecify.annotations.Nullable;

/**
 * A list that an office holds against the register. The row as it stands; immutable.
 *
 * @param version of the steps that somebody takes; progress does not raise it
 * @param divisionCode area of the office: whom the list is held against
 * @param origin whose list it is
 * @param month for which a list of benefits was drawn up
 * @param complete whether who is not on it is missing indeed
 * @param dueOn by when the differences are to be dealt with
 * @param position the row of the sheet up to which the run has come
 * @param acting on behalf of whom it runs, with the rights that they have at that time
 */
record Comparison(
        long id,
        long version,
        ComparisonKind kind,
        ComparisonState state,
        String divisionCode,
        Sealed fileName,
        Sealed origin,
        long fileBytes,
        @Nullable String fileHash,
        @Nullable BenefitProgramme programme,
        @Nullable String month,
        boolean complete,
        LocalDate dueOn,
        @Nullable String failure,
        @Nullable String failureDetail,
        int position,
        int rowsRead,
        int rowsWrong,
        int rowsElsewhere,
        int rowsTwice,
        int rowsSame,
        @Nullable String acting,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {

    static final String FILE_NAME = "comparison.file_name";
    static final String ORIGIN = "comparison.origin";
    static final long FIRST = 1;

    ComparisonCounts counts() {
        return new ComparisonCounts(rowsRead, rowsWrong, rowsElsewhere, rowsTwice, rowsSame);
    }

    boolean isBy(Caller caller) {
        return createdBy.equals(caller.subject());
    }

    /** Whether the run that began with it may go on. */
    boolean isStill(Comparison begun) {
        return state == ComparisonState.RUNNING && version == begun.version;
    }

    /** @throws ComparisonRefused unless it is in that state */
    void requireState(ComparisonState expected) {
        if (state != expected) {
            throw ComparisonRefused.notNow();
        }
    }

    Comparison running(String onBehalf) {
        return with(version + 1, ComparisonState.RUNNING, null, null, null, 0, counts(), onBehalf, null, null);
    }

    Comparison hashed(String hash) {
        return with(version, state, hash, failure, failureDetail, position, counts(), acting, finishedAt, null);
    }

    Comparison advanced(int to, ComparisonCounts more) {
        return with(
                version, state, fileHash, failure, failureDetail, to, counts().plus(more), acting, finishedAt, null);
    }

    Comparison over(ComparisonState end, Instant at) {
        return with(version + 1, end, fileHash, null, null, position, counts(), null, at, null);
    }

    Comparison failed(String code, @Nullable String detail, Instant at) {
        return with(version + 1, ComparisonState.FAILED, fileHash, code, detail, position, counts(), null, at, null);
    }

    private Comparison with(
            long newVersion,
            ComparisonState newState,
            @Nullable String hash,
            @Nullable String code,
            @Nullable String detail,
            int newPosition,
            ComparisonCounts counts,
            @Nullable String onBehalf,
            @Nullable Instant finished,
            @Nullable Instant until) {
        return new Comparison(
                id,
                newVersion,
                kind,
                newState,
                divisionCode,
                fileName,
                origin,
                fileBytes,
                hash,
                programme,
                month,
                complete,
                dueOn,
                code,
                detail,
                newPosition,
                counts.read(),
                counts.wrong(),
                counts.elsewhere(),
                counts.twice(),
                counts.same(),
                onBehalf,
                createdBy,
                createdAt,
                finished,
                until);
    }
}
