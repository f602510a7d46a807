package org.aixin.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What secrets look like: the forms of well-known ones, what is assigned to a name that says so, and mere chance. */
final class SecretRules {

    private static final String ASSIGNED = "assigned";
    private static final String CHANCE = "chance";

    /** Forms that nothing else has. */
    private static final Map<String, Pattern> FORMS = new LinkedHashMap<>(Map.of(
            "private-key",
            Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\\s\\\\nr\"+]*[A-Za-z0-9+/]{20,}"),
            "cloud-key",
            Pattern.compile(
                    "\\b(?:AKIA[0-9A-Z]{16}|LTAI[A-Za-z0-9]{12,20}|AKID[A-Za-z0-9]{32}|gh[pousr]_[A-Za-z0-9]{36}|xox[abpr]-[A-Za-z0-9-]{10,})\\b"),
            "token",
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            "mini-program",
            Pattern.compile("\\bwx[0-9a-f]{16}\\b")));

    /** A name that says secret, and a value that is written out. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)(?:passwor[dt]|passwd|secret|api-?key|credential)s?[\"']?\\s*[:=]\\s*[\"']?([^\\s\"',;{}$#<>()|`\\\\]{6,})");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_=-]{28,}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{32,}");

    /** Bits per character: English words and paths stay below, base64 of random bytes lies above. */
    private static final double CHANCE_OF_BASE64 = 4.4;

    private static final double CHANCE_OF_HEXADECIMAL = 3.0;

    private SecretRules() {}

    /** Everything in a text that looks like a secret. */
    static List<Suspicion> in(String place, String text) {
        var found = new ArrayList<Suspicion>(forms(place, text));
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var assignment = ASSIGNMENT.matcher(line);
            while (assignment.find()) {
                if (looksLikeAValue(assignment.group(1))) {
                    found.add(Suspicion.of(ASSIGNED, place, number, assignment.group(1)));
                }
            }
            var word = WORD.matcher(line);
            while (word.find()) {
                if (looksLikeChance(word.group())) {
                    found.add(Suspicion.of(CHANCE, place, number, word.group()));
                }
            }
        }
        return found;
    }

    /** The forms alone, for what a machine has written, where chance is everywhere. */
    static List<Suspicion> forms(String place, String text) {
        var found = new ArrayList<Suspicion>();
        FORMS.forEach((rule, form) -> {
            var match = form.matcher(text);
            while (match.find()) {
                int line = 1
                        + (int) text.substring(0, match.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                found.add(Suspicion.of(rule, place, line, match.group()));
            }
        });
        return found;
    }

    /** Code assigns calls and names; a password has more than letters in it. */
    private static boolean looksLikeAValue(String value) {
        return value.matches(".*[0-9].*") && value.matches(".*[A-Za-z].*") && !value.matches("[\\w]+([.]\\w+)+.*");
    }

    private static boolean looksLikeChance(String word) {
        if (HEXADECIMAL.matcher(word).matches()) {
            return entropy(word) >= CHANCE_OF_HEXADECIMAL;
        }
        return word.matches(".*[0-9].*")
                && word.matches(".*[a-z].*")
                && word.matches(".*[A-Z].*")
                && entropy(word) >= CHANCE_OF_BASE64
                && !isMadeOfWords(word);
    }

    /** A path or a name in camel case or with hyphens: most of it are words of four letters and more in one case. */
    private static boolean isMadeOfWords(String word) {
        int inWords = 0;
        var words = Pattern.compile("[A-Z]?[a-z]{3,}|[A-Z]{4,}").matcher(word);
        while (words.find()) {
            inWords += words.end() - words.start();
        }
        return inWords * 2 > word.length();
    }

    static double entropy(String text) {
        var counts = new HashMap<Character, Integer>();
        for (int i = 0; i < text.length(); i++) {
            counts.merge(text.charAt(i), 1, Integer::sum);
        }
        return counts.values().stream()
                .mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
