package org.aixin.registry.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A row of a list.
 *
 * @param number as the sheet numbers it
 * @param problems what stands against its cells
 */
record ListLine(int number, Map<ComparisonField, Sensitive> texts, List<FieldProblem> problems) {

    private static final int LONGEST = 200;
    private static final int MOST_PROBLEMS = 5;
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    /** A problem as it is kept: codes alone. */
    private record Kept(String field, String code, List<String> args) {}

    static ListLine of(SheetRow row, Map<ComparisonField, Integer> columns, ComparisonKind kind) {
        var texts = new EnumMap<ComparisonField, Sensitive>(ComparisonField.class);
        var problems = new ArrayList<FieldProblem>();
        columns.forEach((field, column) -> {
            var cell = row.cells().get(column);
            if (cell == null) {
                return;
            }
            if (cell.problem() != null) {
                problems.add(FieldProblem.of(field.name(), cell.problem()));
            } else if (cell.text().reveal().length() > LONGEST) {
                problems.add(FieldProblem.of(field.name(), "too-long", LONGEST));
            } else {
                texts.put(field, cell.text());
            }
        });
        var wrong = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
        if (!texts.isEmpty()) {
            kind.required().stream()
                    .filter(field -> !texts.containsKey(field) && !wrong.contains(field.name()))
                    .forEach(field -> problems.add(FieldProblem.of(field.name(), "required")));
        }
        return new ListLine(row.number(), texts, problems);
    }

    /** Whether nothing stands in any column that matters. */
    boolean isBlank() {
        return texts.isEmpty() && problems.isEmpty();
    }

    @Nullable
    Sensitive text(ComparisonField field) {
        return texts.get(field);
    }

    static String asText(List<FieldProblem> problems) {
        return AixinJson.mapper()
                .writeValueAsString(problems.stream()
                        .limit(MOST_PROBLEMS)
                        .map(one -> new Kept(
                                one.field(),
                                one.code(),
                                one.args().stream().map(String::valueOf).toList()))
                        .toList());
    }

    static List<FieldProblem> parseProblems(String text) {
        return AixinJson.mapper().readValue(text, KEPT).stream()
                .map(one -> FieldProblem.of(one.field(), one.code(), one.args().toArray()))
                .toList();
    }

    /** Does not tell what stands in it. */
    @Override
    public String toString() {
        return "ListLine[" + number + "]";
    }
}
