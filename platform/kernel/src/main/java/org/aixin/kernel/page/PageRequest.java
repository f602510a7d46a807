package org.aixin.kernel.page;

import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;

/**
 * Which page of a list, from the parameters {@code page} and {@code size}. A controller takes it as an argument.
 *
 * @param page counted from 1
 * @param size 1 to {@value #LARGEST}
 */
public record PageRequest(int page, int size) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST = 200;

    /** Deeper than this a list is read by cursor, for every skipped row costs the database as much as a shown one. */
    public static final int DEEPEST = 10_000;

    public PageRequest {
        var wrong = new ArrayList<FieldProblem>();
        if (page < 1) {
            wrong.add(FieldProblem.of("page", "min", 1));
        } else if (size >= 1 && size <= LARGEST && (page - 1L) * size >= DEEPEST) {
            wrong.add(FieldProblem.of("page", "page-too-deep", DEEPEST));
        }
        if (size < 1 || size > LARGEST) {
            wrong.add(FieldProblem.of("size", "range", 1, LARGEST));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(List.copyOf(wrong));
        }
    }

    public static PageRequest first() {
        return new PageRequest(1, DEFAULT_SIZE);
    }

    /** How many rows stand before the page. */
    public int offset() {
        return (page - 1) * size;
    }
}
