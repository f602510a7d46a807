package org.aixin.registry.recipient;

import java.time.LocalDate;
import java.time.Period;

/** When somebody is no child any more (年满十八周岁). */
public final class Majority {

    /** Of who was of age already when it was written down: from when does not matter then. */
    static final int LONG_SINCE = 0;

    private static final int YEARS = 18;
    private static final int MONTHS_ARE_DIGITS = 100;

    private Majority() {}

    /**
     * From the eighteenth birthday on. Who was born on a 29 February has it, in a year without one, on 1 March.
     */
    public static boolean isReached(LocalDate bornOn, LocalDate today) {
        return Period.between(bornOn, today).getYears() >= YEARS;
    }

    /** A month as six digits, {@code 202611}. */
    public static int monthOf(LocalDate day) {
        return day.getYear() * MONTHS_ARE_DIGITS + day.getMonthValue();
    }

    /** The month in which a child comes of age; nothing about who is of age already. */
    static int monthFrom(LocalDate bornOn, LocalDate today) {
        if (isReached(bornOn, today)) {
            return LONG_SINCE;
        }
        var birthday = bornOn.plusYears(YEARS);
        // 29 February becomes the 28th, but the birthday of a year without one is 1 March
        return monthOf(birthday.getDayOfMonth() == bornOn.getDayOfMonth() ? birthday : birthday.plusDays(1));
    }
}
