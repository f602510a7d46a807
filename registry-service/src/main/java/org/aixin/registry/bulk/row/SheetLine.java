package org.aixin.registry.bulk.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What a row of a sheet says, as it was typed.
 *
 * @param id of the row once it is kept; 0 before
 * @param number of the row in the sheet
 * @param texts by the name of their field
 * @param problems of cells whose text is not to be relied on
 */
public record SheetLine(long id, int number, Map<String, Sensitive> texts, List<FieldProblem> problems) {

    private static final int LONGEST = 300;
    private static final int MOST_PROBLEMS = 20;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    /**
     * A problem as it is kept: codes alone.
     *
     * @param message what another service said of it; null where it is our own
     */
    private record Kept(
            String field,
            String code,
            List<String> args,
            @Nullable String message) {}

    /** @param columns by the name of the field that they hold */
    public static SheetLine of(SheetRow row, Map<String, Integer> columns) {
        var texts = new TreeMap<String, Sensitive>();
        var problems = new ArrayList<FieldProblem>();
        columns.forEach((field, column) -> {
            var cell = row.cells().get(column);
            if (cell == null || field.equals(CommonField.REPAIR.name())) {
                return;
            }
            if (cell.problem() != null) {
                problems.add(FieldProblem.of(field, cell.problem()));
            }
            var text = cell.text().reveal();
            if (text.length() > LONGEST) {
                problems.add(FieldProblem.of(field, "too-long", LONGEST));
                text = text.substring(0, LONGEST);
            }
            if (!text.isEmpty()) {
                texts.put(field, Sensitive.of(text));
            }
        });
        return new SheetLine(0, row.number(), texts, problems);
    }

    /** Whether nothing is said that anybody asked for. */
    public boolean isBlank() {
        return problems.isEmpty() && texts.keySet().stream().allMatch(CommonField.BATCH.name()::equals);
    }

    public @Nullable Sensitive text(SheetField field) {
        return texts.get(field.name());
    }

    public Sensitive asText() {
        var plain = new TreeMap<String, String>();
        texts.forEach((field, text) -> plain.put(field, text.reveal()));
        return Sensitive.of(AixinJson.mapper().writeValueAsString(plain));
    }

    public static SheetLine parse(long id, int number, Sensitive content) {
        var texts = new TreeMap<String, Sensitive>();
        AixinJson.mapper()
                .readValue(content.reveal(), TEXTS)
                .forEach((field, text) -> texts.put(field, Sensitive.of(text)));
        return new SheetLine(id, number, texts, List.of());
    }

    public static String asText(List<FieldProblem> problems) {
        return AixinJson.mapper()
                .writeValueAsString(problems.stream()
                        .limit(MOST_PROBLEMS)
                        .map(one -> new Kept(
                                one.field(),
                                one.code(),
                                one.args().stream().map(String::valueOf).toList(),
                                one.message().isEmpty() ? null : one.message()))
                        .toList());
    }

    public static List<FieldProblem> parseProblems(@Nullable String text) {
        return text == null
                ? List.of()
                : AixinJson.mapper().readValue(text, KEPT).stream()
                        .map(one -> one.message() == null
                                ? FieldProblem.of(
                                        one.field(), one.code(), one.args().toArray())
                                : new FieldProblem(one.field(), one.code(), one.message()))
                        .toList();
    }
}
