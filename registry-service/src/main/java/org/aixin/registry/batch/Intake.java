package org.aixin.registry.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of one registering command, sorted into those that are stored already with the same content, which are
 * answered as they stand, and those still to be stored.
 */
public final class Intake<C> {

    /** The version of everything that is new. */
    public static final long FIRST = 1;

    private final List<Row<C>> rows;
    private final List<Row<C>> fresh = new ArrayList<>();
    private final List<Stored> answer = new ArrayList<>();
    private final Problems problems = new Problems();

    /**
     * @param number where it stands in the array
     * @param content fingerprint of what the client sent
     */
    public record Row<C>(int number, String id, C command, String content) {}

    private Intake(List<Row<C>> rows, List<Known> known) {
        this.rows = rows;
        var byId = known.stream().collect(Collectors.toMap(Known::id, Function.identity()));
        var met = new HashSet<String>();
        for (var row : rows) {
            var stored = byId.get(row.id());
            if (!met.add(row.id())) {
                problems.add(row.number(), "id", "id-twice");
            } else if (stored == null) {
                fresh.add(row);
                answer.add(new Stored(row.id(), FIRST));
            } else if (stored.content().equals(row.content())) {
                answer.add(new Stored(row.id(), stored.version()));
            } else {
                problems.add(row.number(), "id", "id-taken");
            }
        }
    }

    /**
     * @param id the id of a row, given or made; asked once per row
     * @param known finds the aggregates of these ids that are stored already
     */
    public static <C> Intake<C> of(
            List<C> commands,
            Function<C, String> id,
            Function<C, String> content,
            Function<Collection<String>, List<Known>> known) {
        var rows = new ArrayList<Row<C>>();
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            rows.add(new Row<>(i, id.apply(command), command, content.apply(command)));
        }
        return new Intake<>(rows, known.apply(rows.stream().map(Row::id).collect(Collectors.toSet())));
    }

    /** Rows still to be stored. */
    public List<Row<C>> fresh() {
        return fresh;
    }

    /** Something is wrong with a field of the row of that id. */
    public void refuse(long id, String field, String code, Object... args) {
        var key = Long.toString(id);
        rows.stream().filter(row -> row.id().equals(key)).forEach(row -> problems.add(row.number(), field, code, args));
    }

    public Problems problems() {
        return problems;
    }

    /** One answer per row, in the order of the rows, once nothing stands against them. */
    public List<Stored> answer() {
        return List.copyOf(answer);
    }
}
