package org.aixin.kernel.log;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The last net before a log is written: takes out what looks like somebody's number or somebody's token, and encodes
 * whatever would begin a new line. Who logs personal data on purpose uses a type that prints itself masked; this is for
 * what slipped into a text, a path or a library's exception.
 */
final class Redaction {

    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";

    /** Resident identity numbers of 18 and of 15 characters. */
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:(?:18|19|20)[0-9]{2}" + DAY
            + "[0-9]{3}[0-9Xx]|[0-9]{2}" + DAY + "[0-9]{3})(?![0-9])");

    /** Also the block that nobody has, which made-up people wear. */
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[0-9]{10}(?![0-9])");

    private static final Pattern BANK_CARD = Pattern.compile("(?<![0-9])[3-6][0-9]{15,18}(?![0-9])");

    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){1,4}|(?<=[Bb]earer )[A-Za-z0-9._~+/=-]{8,}");

    private static final Pattern LINE = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    private Redaction() {}

    /** A message as it may stand in a log: in one line. */
    static String of(String message) {
        return numbers(LINE.matcher(message).replaceAll(Redaction::encoded));
    }

    /** The same for texts whose lines are our own. */
    static String numbers(String text) {
        var told = TOKEN.matcher(text).replaceAll("[token]");
        told = IDENTITY.matcher(told).replaceAll(Redaction::ends);
        told = BANK_CARD.matcher(told).replaceAll(card -> isCard(card.group()) ? ends(card) : card.group());
        return MOBILE.matcher(told).replaceAll(Redaction::ends);
    }

    private static String ends(MatchResult number) {
        var all = number.group();
        return all.substring(0, 3) + "*".repeat(all.length() - 7) + all.substring(all.length() - 4);
    }

    /** Card numbers end in a check digit (Luhn); nine in ten of the other long numbers do not. */
    private static boolean isCard(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static String encoded(MatchResult control) {
        return switch (control.group().charAt(0)) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            default -> "\\\\u%04x".formatted((int) control.group().charAt(0));
        };
    }
}
