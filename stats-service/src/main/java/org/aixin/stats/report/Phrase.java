package org.aixin.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A piece of text with the numbers in it. */
record Phrase(String text, List<Printed> numbers) {

    static final Phrase NOTHING = new Phrase("", List.of());

    /**
     * A number where it stands.
     *
     * @param start of the number with its unit in the text
     * @param end behind the last character
     */
    record Printed(Amount amount, int start, int end) {

        private Printed after(int shift) {
            return new Printed(amount, start + shift, end + shift);
        }
    }

    Phrase {
        numbers = List.copyOf(numbers);
    }

    static Phrase words(String text) {
        return new Phrase(text, List.of());
    }

    /** This one and then the other. */
    Phrase then(Phrase next) {
        var all = new ArrayList<>(numbers);
        next.numbers.forEach(printed -> all.add(printed.after(text.length())));
        return new Phrase(text + next.text, all);
    }

    static Phrase joined(Stream<Phrase> phrases) {
        return phrases.reduce(NOTHING, Phrase::then);
    }
}
