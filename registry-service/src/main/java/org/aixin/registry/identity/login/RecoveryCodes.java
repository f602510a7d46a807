package org.aixin.registry.identity.login;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes on paper for whoever has lost the phone: 50 bits each, good once. */
final class RecoveryCodes {

    static final int COUNT = 10;

    /** Without letters that look like digits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(() -> half() + "-" + half())
                .distinct()
                .limit(COUNT)
                .toList();
    }

    /** As it was told, however it was typed. */
    static String normalised(String typed) {
        var letters = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.length() == 2 * HALF ? letters.substring(0, HALF) + "-" + letters.substring(HALF) : letters;
    }

    private static String half() {
        return RANDOM.ints(HALF, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
