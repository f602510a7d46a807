package org.aixin.persistence.scope;

import java.util.regex.Pattern;

/** Statistical codes of divisions: two digits a level down to the county, three more for a township and a village. */
public final class DivisionCode {

    private static final Pattern CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final int COUNTY = 6;

    private DivisionCode() {}

    /**
     * What the codes of everything inside the division begin with: six-digit codes lose their trailing {@code 00}
     * pairs, longer ones never.
     *
     * @throws IllegalArgumentException when it is no code
     */
    public static String prefixOf(String code) {
        if (!CODE.matcher(code).matches()) {
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
}
