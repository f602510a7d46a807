package org.aixin.registry.division;

/** How a division is asked for: by the code of a county or what is above it, of a township, or of a village. */
public final class AskedDivision {

    public static final String FORM = "\\d{6}|\\d{9}|\\d{12}";
    public static final String EXPECTED = "{field.expected-division}";

    private AskedDivision() {}
}
