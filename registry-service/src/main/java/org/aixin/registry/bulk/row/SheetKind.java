package org.aixin.registry.bulk.row;

import java.util.List;
import org.aixin.kernel.caller.Caller;

/**
 * One kind of sheet: which columns it has, and what its rows do. The same look is taken at rows whether a file is checked or
 * written, so that what was found stands or is found again.
 */
public interface SheetKind {

    ImportKind kind();

    /** The columns that are asked for, in their order. */
    List<SheetField> fields();

    /** What may be chosen in a column; empty where anything may be typed. */
    List<String> choices(SheetField field);

    /** Whether the caller may have such rows written in that area. */
    boolean mayWrite(Caller caller, String division);

    /** Whether rows that were repaired belong together with those of the file that they were in first. */
    default boolean joinsRepaired() {
        return false;
    }

    /**
     * Whether another service writes the rows. Then they are written outside of any transaction, and writing one a second time
     * changes nothing.
     */
    default boolean isWrittenElsewhere() {
        return false;
    }

    /** How many rows of {@link RowOutcome#CHANGED} are written in one go: where each takes as long as one by hand, few. */
    default int changesAtOnce() {
        return Integer.MAX_VALUE;
    }

    /** What would become of the rows, in their order; the register stays as it is. */
    List<Examined> examine(Batch batch, List<SheetLine> lines);

    /**
     * Writes the rows that are still right.
     *
     * @return what was found of each of them, in their order
     */
    List<Examined> write(Batch batch, List<SheetLine> lines);

    /** Nothing that was kept beside the rows of an import is needed any more. */
    default void forget(long importId) {}
}
