package org.aixin.registry.bulk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.registry.household.HouseholdKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What offices call things in their sheets, and what is said to them. The words themselves stand in a message file. */
@Component
class ImportWords {

    private static final Pattern OR = Pattern.compile("\\|");

    /** Remarks, stars and blanks around what a column is called. */
    private static final Pattern DECORATION = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]|[\\s*:：_\\-/、]");

    private final MessageSource messages;
    private final Map<String, RecipientField> fields = new HashMap<>();
    private final Map<String, RecipientCategory> categories;
    private final Map<String, HouseholdKind> kinds;

    ImportWords(MessageSource messages) {
        this.messages = messages;
        for (var field : RecipientField.values()) {
            words("field." + field).forEach(word -> fields.put(plain(word), field));
        }
        categories = byWord(RecipientCategory.values(), "category.");
        kinds = byWord(HouseholdKind.values(), "household.");
    }

    private <E extends Enum<E>> Map<String, E> byWord(E[] values, String prefix) {
        return Arrays.stream(values)
                .flatMap(value -> Stream.concat(Stream.of(value.name()), words(prefix + value).stream())
                        .map(word -> Map.entry(plain(word), value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which field a column holds that is called so; none where nobody knows. */
    Optional<RecipientField> field(String heading) {
        return Optional.ofNullable(fields.get(plain(heading)));
    }

    Optional<RecipientCategory> category(String word) {
        return Optional.ofNullable(categories.get(plain(word)));
    }

    Optional<HouseholdKind> householdKind(String word) {
        return Optional.ofNullable(kinds.get(plain(word)));
    }

    /** What we call it ourselves. */
    String name(RecipientField field) {
        return words("field." + field).get(0);
    }

    String name(RecipientCategory category) {
        return words("category." + category).get(0);
    }

    List<String> choices(RecipientField field) {
        return switch (field) {
            case CATEGORY -> choices(RecipientCategory.values(), this::name);
            case HOUSEHOLD_KIND ->
                choices(
                        HouseholdKind.values(),
                        kind -> words("household." + kind).get(0));
            default -> List.of();
        };
    }

    private static <E> List<String> choices(E[] values, Function<E, String> name) {
        return Arrays.stream(values).map(name).toList();
    }

    /** One of our own texts. */
    String text(String key, Object... args) {
        var texts = Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage("import." + key, texts, Locale.SIMPLIFIED_CHINESE);
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

    /** What a column or a word is recognised by. */
    static String plain(String text) {
        return DECORATION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private List<String> words(String key) {
        return OR.splitAsStream(text(key)).map(String::strip).toList();
    }
}
