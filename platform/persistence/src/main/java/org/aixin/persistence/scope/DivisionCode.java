package org.aixin.persistence.scope;

import java.util.List;
import java.util.regex.Pattern;

/** Statistical codes of divisions: two digits a level down to the county, three more for a township and a village. */
public final class DivisionCode {

    private static final Pattern CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final int COUNTY = 6;

    /** How many digits tell a village, a township, a county, a prefecture, the province. */
    private static final List<Integer> LEVELS = List.of(12, 9, 6, 4, 2);

    private DivisionCode() {}

    /** Whether it has the form of a code; whether there is such a division the tree knows. */
    public static boolean isWellFormed(String code) {
        return CODE.matcher(code).matches();
    }

    /**
     * What the codes of everything inside the division begin with: six-digit codes lose their trailing {@code 00}
     * pairs, longer ones never.
     *
     * @throws IllegalArgumentException when it is no code
     */
    public static String prefixOf(String code) {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException("Not a division code: " + code);
        }
        var prefix = code;
        while (code.length() == COUNTY && prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    /** Whether the division is, or lies inside, the other one. */
    public static boolean isWithin(String code, String outer) {
        return code.startsWith(prefixOf(outer));
    }

    /**
     * The codes of a division and of all that it lies in, the nearest first, as far as its digits tell.
     *
     * @throws IllegalArgumentException when it is no code
     */
    public static List<String> upwards(String code) {
        var prefix = prefixOf(code);
        return LEVELS.stream()
                .filter(length -> length <= prefix.length())
                .map(length -> prefix.substring(0, length) + "0".repeat(Math.max(0, COUNTY - length)))
                .toList();
    }
}
