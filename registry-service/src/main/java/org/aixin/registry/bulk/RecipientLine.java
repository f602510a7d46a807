package org.aixin.registry.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What a row of a sheet says of a recipient, as it was typed.
 *
 * @param number of the row in the sheet
 * @param problems of cells whose text is not to be relied on
 */
record RecipientLine(int number, Map<RecipientField, Sensitive> texts, List<FieldProblem> problems) {

    private static final int LONGEST = 300;
    private static final TypeReference<Map<RecipientField, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    /** A problem as it is kept: codes alone. */
    private record Kept(String field, String code, List<String> args) {}

    static RecipientLine of(SheetRow row, Map<RecipientField, Integer> columns) {
        var texts = new EnumMap<RecipientField, Sensitive>(RecipientField.class);
        var problems = new ArrayList<FieldProblem>();
        columns.forEach((field, column) -> {
            var cell = row.cells().get(column);
            if (cell == null || field == RecipientField.REPAIR) {
                return;
            }
            if (cell.problem() != null) {
                problems.add(FieldProblem.of(field.field(), cell.problem()));
            }
            var text = cell.text().reveal();
            if (text.length() > LONGEST) {
                problems.add(FieldProblem.of(field.field(), "too-long", LONGEST));
                text = text.substring(0, LONGEST);
            }
            if (!text.isEmpty()) {
                texts.put(field, Sensitive.of(text));
            }
        });
        return new RecipientLine(row.number(), texts, problems);
    }

    /** Whether nothing is said that anybody asked for. */
    boolean isBlank() {
        return problems.isEmpty() && texts.keySet().stream().noneMatch(RecipientField::isAsked);
    }

    @Nullable
    Sensitive text(RecipientField field) {
        return texts.get(field);
    }

    Sensitive asText() {
        var plain = new EnumMap<RecipientField, String>(RecipientField.class);
        texts.forEach((field, text) -> plain.put(field, text.reveal()));
        return Sensitive.of(AixinJson.mapper().writeValueAsString(plain));
    }

    static RecipientLine parse(int number, Sensitive content) {
        var texts = new EnumMap<RecipientField, Sensitive>(RecipientField.class);
        AixinJson.mapper()
                .readValue(content.reveal(), TEXTS)
                .forEach((field, text) -> texts.put(field, Sensitive.of(text)));
        return new RecipientLine(number, texts, List.of());
    }

    static String asText(List<FieldProblem> problems) {
        return AixinJson.mapper()
                .writeValueAsString(problems.stream()
                        .limit(20)
                        .map(one -> new Kept(
                                one.field(),
                                one.code(),
                                one.args().stream().map(String::valueOf).toList()))
                        .toList());
    }

    static List<FieldProblem> parseProblems(@Nullable String text) {
        return text == null
                ? List.of()
                : AixinJson.mapper().readValue(text, KEPT).stream()
                        .map(one -> FieldProblem.of(
                                one.field(), one.code(), one.args().toArray()))
                        .toList();
    }
}
