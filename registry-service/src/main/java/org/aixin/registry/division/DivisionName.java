package org.aixin.registry.division;

/** A division as it is shown beside something else. */
public record DivisionName(String code, String name) {

    /** A code that nobody has named. */
    public static DivisionName unnamed(String code) {
        return new DivisionName(code, code);
    }
}
