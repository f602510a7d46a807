package org.aixin.registry.bulk.job;

import java.time.Instant;
import java.util.List;
import org.aixin.registry.bulk.row.ImportKind;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * An import as its office sees it.
 *
 * @param total rows to be written, once that is known
 * @param columns of the sheet; empty until they are read
 * @param mayApply whether the caller may have it written
 * @param forCounty whether an office of the county has to, and the caller is none
 * @param mayRepair whether the caller may fetch what is to be repaired
 * @param mayCancel whether the caller may stop it
 */
record ImportView(
        long id,
        long version,
        ImportKind kind,
        ImportState state,
        DivisionName division,
        String fileName,
        long fileBytes,
        int position,
        int total,
        ImportCounts counts,
        List<Column> columns,
        List<Field> fields,
        @Nullable Failure failure,
        By createdBy,
        Instant createdAt,
        @Nullable By appliedBy,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        boolean mayChoose,
        boolean mayApply,
        boolean forCounty,
        boolean mayRepair,
        boolean mayCancel) {

    /**
     * A column of the sheet.
     *
     * @param field what it holds; null where nobody has said so
     * @param ignored whether somebody said that it holds nothing that is asked
     */
    record Column(int column, String name, @Nullable String field, boolean ignored) {}

    /** What a column can hold. */
    record Field(String field, String name, boolean required) {}

    /** Why nothing of the file was taken, in words. */
    record Failure(String code, String title, String detail) {}

    /** Who did it. */
    record By(String actor, @Nullable String name) {}

    /** What is wrong with a row. */
    record WrongRow(int row, List<Wrong> problems) {}

    /**
     * What is wrong with a cell.
     *
     * @param name what its column is called
     * @param message what to do about it
     */
    record Wrong(String field, String name, String code, String message) {}
}
