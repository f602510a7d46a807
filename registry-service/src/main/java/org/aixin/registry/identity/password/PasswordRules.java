package org.aixin.registry.identity.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Which passwords are too easy to guess. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int CLASSES = 3;
    private static final int SHORTEST_CONTEXT = 3;
    private static final int FEWEST_CHARACTERS = 6;

    /** Under these letters people hide the ones they mean. */
    private static final String WRITTEN = "@4031!5$7";

    private static final String MEANT = "aaoeiisst";

    private static final Pattern RUN = Pattern.compile("(.)\\1{5}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890 09876543210 qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv";
    private static final int LONGEST_SEQUENCE = 5;

    private static final Set<String> COMMON = words("identity/common-passwords.txt");
    private static final Set<String> CONTEXT = words("identity/context-words.txt");

    private PasswordRules() {}

    /** The codes of all rules that the password misses; its history is asked elsewhere. */
    static List<String> missed(String password, String login) {
        var missed = new ArrayList<String>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            missed.add("password-too-short");
        }
        if (length > LONGEST) {
            missed.add("password-too-long");
        }
        if (classes(password) < CLASSES) {
            missed.add("password-classes");
        }
        if (isCommon(password)) {
            missed.add("password-common");
        }
        if (isOfThisHouse(password, login)) {
            missed.add("password-contextual");
        }
        return missed;
    }

    private static int classes(String password) {
        int classes = 0;
        classes += password.codePoints().anyMatch(Character::isLowerCase) ? 1 : 0;
        classes += password.codePoints().anyMatch(Character::isUpperCase) ? 1 : 0;
        classes += password.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
        // letters without case, such as Chinese ones, are as rare in a password as signs are
        classes += password.codePoints()
                        .anyMatch(c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c))
                ? 1
                : 0;
        return classes;
    }

    private static boolean isCommon(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return RUN.matcher(lower).find()
                || lower.codePoints().distinct().count() < FEWEST_CHARACTERS
                || goesAlongTheKeys(lower)
                || isWord(NO_LETTERS.matcher(lower).replaceAll(""))
                || isWord(NO_LETTERS
                        .matcher(meant(AT_THE_ENDS.matcher(lower).replaceAll("")))
                        .replaceAll(""));
    }

    /** A common word, or one said twice. */
    private static boolean isWord(String letters) {
        var half = letters.substring(0, letters.length() / 2);
        return COMMON.contains(letters) || (letters.equals(half + half) && COMMON.contains(half));
    }

    private static boolean goesAlongTheKeys(String lower) {
        for (int at = 0; at + LONGEST_SEQUENCE < lower.length(); at++) {
            if (ROWS.contains(lower.substring(at, at + LONGEST_SEQUENCE + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfThisHouse(String password, String login) {
        var lower = password.toLowerCase(Locale.ROOT);
        var meant = meant(lower);
        var name = login.toLowerCase(Locale.ROOT);
        return (name.length() >= SHORTEST_CONTEXT && (lower.contains(name) || meant.contains(name)))
                || CONTEXT.stream().anyMatch(word -> lower.contains(word) || meant.contains(word));
    }

    private static String meant(String lower) {
        return lower.codePoints()
                .map(c -> {
                    int at = WRITTEN.indexOf(c);
                    return at < 0 ? c : MEANT.charAt(at);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> words(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
