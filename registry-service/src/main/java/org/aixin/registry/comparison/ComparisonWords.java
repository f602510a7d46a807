package org.aixin.registry.comparison;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.kernel.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What columns of such lists are called, and what is said to whoever sent one. The words stand in a message file. */
@Component
class ComparisonWords {

    private static final Pattern OR = Pattern.compile("\\|");

    /** Remarks, stars and blanks around what a column is called. */
    private static final Pattern DECORATION = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]|[\\s*:：_\\-/、]");

    private final MessageSource messages;
    private final Map<ComparisonField, List<String>> names = new EnumMap<>(ComparisonField.class);

    ComparisonWords(MessageSource messages) {
        this.messages = messages;
        for (var field : ComparisonField.values()) {
            names.put(
                    field,
                    OR.splitAsStream(text("field." + field)).map(String::strip).toList());
        }
    }

    /** The columns of a row of headings in which a list of that kind says something. */
    Map<ComparisonField, Integer> columns(ComparisonKind kind, Map<Integer, String> headings) {
        var byName = new HashMap<String, ComparisonField>();
        kind.fields()
                .forEach(field -> names.getOrDefault(field, List.of()).forEach(name -> byName.put(plain(name), field)));
        var columns = new EnumMap<ComparisonField, Integer>(ComparisonField.class);
        headings.forEach((column, heading) ->
                Optional.ofNullable(byName.get(plain(heading))).ifPresent(field -> columns.putIfAbsent(field, column)));
        return columns;
    }

    /** What we call a column ourselves. */
    String name(ComparisonField field) {
        return names.getOrDefault(field, List.of("")).get(0);
    }

    String names(List<ComparisonField> fields) {
        return fields.stream().map(this::name).collect(Collectors.joining("、"));
    }

    /** One of our own texts. */
    String text(String key, Object... args) {
        var texts = Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage("comparison." + key, texts, Locale.SIMPLIFIED_CHINESE);
    }

    /** What is wrong with a field of a row, and what to do about it. */
    String text(FieldProblem problem) {
        var texts = problem.args().stream().map(String::valueOf).toArray();
        var known = messages.getMessage("field." + problem.code(), texts, problem.code(), Locale.SIMPLIFIED_CHINESE);
        return known == null ? problem.code() : known;
    }

    /** What a refusal is called, or tells. */
    String problem(String code, String which, @Nullable String detail) {
        var texts = new Object[] {detail == null ? "" : detail};
        var text = messages.getMessage("problem." + code + "." + which, texts, code, Locale.SIMPLIFIED_CHINESE);
        return text == null ? code : text;
    }

    /** What a name is recognised by. */
    static String plain(String text) {
        return DECORATION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
