package org.aixin.registry.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.MalformedPersonalData;
import org.jspecify.annotations.Nullable;

/** Collects what stands against a command, so that a clerk repairs a file once and not row by row. */
public final class Problems {

    private final List<FieldProblem> found = new ArrayList<>();

    /** Something is wrong with a field of a single command. */
    public void add(String field, String code, Object... args) {
        found.add(FieldProblem.of(field, code, args));
    }

    /** Something is wrong with a field of one row of many. */
    public void add(int row, String field, String code, Object... args) {
        add("[" + row + "]." + field, code, args);
    }

    /** What a parser makes of the input; null, and a problem of the field, where it is malformed. */
    public <T> @Nullable T parsed(String field, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (MalformedPersonalData malformed) {
            add(field, malformed.code());
            return null;
        }
    }

    /** Everything that was found so far. */
    public List<FieldProblem> found() {
        return List.copyOf(found);
    }

    /** @throws CommandRefused if anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new CommandRefused(found);
        }
    }
}
