package org.aixin.registry.recipient;

import java.time.LocalDate;
import java.time.Period;

/** How long the law protects somebody's data as a child's (不满十四周岁). */
public final class Childhood {

    private static final int YEARS = 14;

    private Childhood() {}

    /**
     * Until the day before the fourteenth birthday. Who was born on a 29 February has it, in a year without one, on 1
     * March.
     */
    public static boolean lasts(LocalDate bornOn, LocalDate today) {
        return Period.between(bornOn, today).getYears() < YEARS;
    }
}
