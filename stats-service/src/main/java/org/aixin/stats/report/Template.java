package org.aixin.stats.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aixin.stats.report.Phrase.Printed;
import org.jspecify.annotations.Nullable;

/**
 * The form of a sentence. {@code {name}} is filled with words, or with a phrase that has numbers of its own;
 * {@code [{name}人次]} with a number, the brackets holding what is printed of it together with its unit;
 * {@code [{name,yuan-over}]} says how it is printed.
 */
class Template {

    private static final Pattern SLOT =
            Pattern.compile("\\[([^\\[\\]{}]*)\\{(\\w+)(?:,([\\w-]+))?}([^\\[\\]{}]*)]|\\{(\\w+)}");
    private static final Pattern STRAY = Pattern.compile("[\\[\\]{}]");
    private static final String UNKNOWN = "—";

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    private sealed interface Part permits Literal, Words, Figure {}

    private record Literal(String text) implements Part {}

    private record Words(String slot) implements Part {}

    private record Figure(String before, String slot, Numerals numerals, String after) implements Part {}

    /** @throws IllegalArgumentException for a form that cannot be read */
    static Template parse(String form) {
        var parts = new ArrayList<Part>();
        var slots = SLOT.matcher(form);
        var from = 0;
        while (slots.find()) {
            parts.add(literal(form.substring(from, slots.start()), form));
            parts.add(part(slots.group(1), slots.group(2), slots.group(3), slots.group(4), slots.group(5)));
            from = slots.end();
        }
        parts.add(literal(form.substring(from), form));
        return new Template(List.copyOf(parts));
    }

    private static Literal literal(String text, String form) {
        if (STRAY.matcher(text).find()) {
            throw new IllegalArgumentException("A bracket is left over in: " + form);
        }
        return new Literal(text);
    }

    private static Part part(
            @Nullable String before,
            @Nullable String figure,
            @Nullable String numerals,
            @Nullable String after,
            @Nullable String words) {
        if (words != null) {
            return new Words(words);
        }
        return new Figure(
                String.valueOf(before),
                String.valueOf(figure),
                numerals == null ? Numerals.COUNT : Numerals.named(numerals),
                String.valueOf(after));
    }

    /** @throws IllegalArgumentException unless exactly the slots are filled, each with what it takes */
    Phrase fill(Map<String, Phrase> words, Map<String, Amount> amounts) {
        var unused = new HashSet<String>(words.keySet());
        unused.addAll(amounts.keySet());
        var phrase = Phrase.NOTHING;
        for (var part : parts) {
            if (part instanceof Literal literal) {
                phrase = phrase.then(Phrase.words(literal.text));
            } else if (part instanceof Words slot) {
                phrase = phrase.then(filled(words, slot.slot));
                unused.remove(slot.slot);
            } else if (part instanceof Figure figure) {
                phrase = phrase.then(printed(figure, filled(amounts, figure.slot)));
                unused.remove(figure.slot);
            }
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("No place for " + unused);
        }
        return phrase;
    }

    private static Phrase printed(Figure figure, Amount amount) {
        var value = amount.value();
        var text = figure.before + (value == null ? UNKNOWN : figure.numerals.print(value)) + figure.after;
        return new Phrase(text, List.of(new Printed(amount, 0, text.length())));
    }

    private static <T> T filled(Map<String, T> values, String slot) {
        var value = values.get(slot);
        if (value == null) {
            throw new IllegalArgumentException("Nothing for " + slot);
        }
        return value;
    }
}
