package org.aixin.registry.recipient;

import java.time.LocalDate;
import java.time.Period;
import org.aixin.persistence.crypto.IdentityNumber;

/**
 * How long the law protects a person as a child (不满十四周岁): until the day before the fourteenth birthday. Who was born on
 * a 29 February has it, in a year without one, on 1 March.
 */
public final class Childhood {

    private static final int YEARS = 14;

    private Childhood() {}

    /** Whether whoever has that number is a child on that day. */
    public static boolean lasts(IdentityNumber number, LocalDate day) {
        return Period.between(number.bornOn(), day).getYears() < YEARS;
    }
}
