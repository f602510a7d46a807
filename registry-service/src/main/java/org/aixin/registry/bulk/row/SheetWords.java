package org.aixin.registry.bulk.row;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aixin.kernel.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What offices call things in their sheets, and what is said to them. The words themselves stand in a message file. */
@Component
public class SheetWords {

    private static final Pattern OR = Pattern.compile("\\|");

    /** Remarks, stars and blanks around what a column is called. */
    private static final Pattern DECORATION = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]|[\\s*:：_\\-/、]");

    private final MessageSource messages;
    private final Map<ImportKind, Map<String, SheetField>> fields = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Enum<?>>> words = new ConcurrentHashMap<>();

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Which field a column holds that is called so; none where nobody knows. */
    public Optional<SheetField> field(SheetKind kind, String heading) {
        return Optional.ofNullable(
                fields.computeIfAbsent(kind.kind(), any -> named(kind)).get(plain(heading)));
    }

    private Map<String, SheetField> named(SheetKind kind) {
        var named = new HashMap<String, SheetField>();
        Stream.concat(kind.fields().stream(), Arrays.stream(CommonField.values()))
                .forEach(field ->
                        wordsOf(key(kind.kind(), field.name())).forEach(word -> named.put(plain(word), field)));
        return named;
    }

    /** What we call a column ourselves. */
    public String name(ImportKind kind, String field) {
        return wordsOf(key(kind, field)).get(0);
    }

    private static String key(ImportKind kind, String field) {
        var common =
                Arrays.stream(CommonField.values()).anyMatch(one -> one.name().equals(field));
        return common ? "field." + field : kind + ".field." + field;
    }

    /** What is meant by a word, or by the code itself. */
    public <E extends Enum<E>> Optional<E> word(Class<E> type, String word) {
        return Optional.ofNullable(
                        words.computeIfAbsent(type, any -> byWord(type)).get(plain(word)))
                .map(type::cast);
    }

    private <E extends Enum<E>> Map<String, Enum<?>> byWord(Class<E> type) {
        var byWord = new HashMap<String, Enum<?>>();
        for (var value : type.getEnumConstants()) {
            byWord.put(plain(value.name()), value);
            wordsOf(key(value)).forEach(word -> byWord.put(plain(word), value));
        }
        return byWord;
    }

    /** What we call it ourselves. */
    public String name(Enum<?> value) {
        return wordsOf(key(value)).get(0);
    }

    private static String key(Enum<?> value) {
        return "word." + value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    /** What we call each of them ourselves, to choose from. */
    public <E extends Enum<E>> List<String> choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(this::name).toList();
    }

    /** One of our own texts. */
    public String text(String key, Object... args) {
        var texts = Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage("import." + key, texts, Locale.SIMPLIFIED_CHINESE);
    }

    /** What is wrong with a field of a row, and what to do about it. */
    public String text(FieldProblem problem) {
        if (!problem.message().isEmpty()) {
            return problem.message();
        }
        var texts = problem.args().stream().map(String::valueOf).toArray();
        var known = messages.getMessage("field." + problem.code(), texts, problem.code(), Locale.SIMPLIFIED_CHINESE);
        return known == null ? problem.code() : known;
    }

    /** What a refusal is called, or tells. */
    public String problem(String code, String which, @Nullable String detail) {
        var texts = new Object[] {detail == null ? "" : detail};
        var text = messages.getMessage("problem." + code + "." + which, texts, code, Locale.SIMPLIFIED_CHINESE);
        return text == null ? code : text;
    }

    /** What a column or a word is recognised by. */
    public static String plain(String text) {
        return DECORATION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private List<String> wordsOf(String key) {
        return OR.splitAsStream(text(key)).map(String::strip).toList();
    }
}
