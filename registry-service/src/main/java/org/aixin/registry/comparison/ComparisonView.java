package org.aixin.registry.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.benefit.BenefitProgramme;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as its office sees it.
 *
 * @param origin whose list it is
 * @param differences how many people the list tells something else of than the register
 * @param fresh of how many of these no list had told the same before
 * @param mayCancel whether the caller may stop it
 */
record ComparisonView(
        long id,
        long version,
        ComparisonKind kind,
        ComparisonState state,
        DivisionName division,
        String fileName,
        String origin,
        long fileBytes,
        @Nullable BenefitProgramme programme,
        @Nullable String month,
        boolean complete,
        LocalDate dueOn,
        ComparisonCounts counts,
        int differences,
        int fresh,
        ComparisonTally outcome,
        @Nullable Failure failure,
        By createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        boolean mayCancel) {

    /** Why nothing of the file was taken, in words. */
    record Failure(String code, String title, String detail) {}

    /** Who did it. */
    record By(String actor, @Nullable String name) {}

    /** What is wrong with a row. */
    record UnreadRow(int row, List<Wrong> problems) {}

    /**
     * What is wrong with a cell.
     *
     * @param name what its column is called
     * @param message what to do about it
     */
    record Wrong(String field, String name, String code, String message) {}

    /**
     * What became of the differences, as of now.
     *
     * @param checks by what differs
     * @param places by what hangs right below the area; where a cadre or person stands elsewhere by now, by its code alone
     * @param units of a roster, by the units in which its cadres are registered
     */
    record Outcome(ComparisonTally all, List<OfCheck> checks, List<OfPlace> places, List<OfUnit> units) {}

    record OfCheck(String check, ComparisonTally outcome) {}

    record OfPlace(DivisionName division, ComparisonTally outcome) {}

    record OfUnit(long id, @Nullable String name, ComparisonTally outcome) {}
}
