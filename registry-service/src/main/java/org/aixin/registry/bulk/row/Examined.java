package org.aixin.registry.bulk.row;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * A row and what would become of it.
 *
 * @param subject keyed hash of whom or what the row is about; null where that cannot be told
 */
public record Examined(
        SheetLine line,
        RowOutcome outcome,
        List<FieldProblem> problems,
        @Nullable String subject) {}
