package org.aixin.stats.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A number of people, and what is said of it. Changes while it is found out how much may be said. */
final class PeopleCell {

    private static final int LEAST_TOLD = 5;

    /** More than there are people. */
    private static final long ANY = 1L << 40;

    private final long number;
    private boolean withheld;
    private boolean blurred;

    PeopleCell(long number) {
        this.number = number;
    }

    /** Of what is told the smallest that is anything: it tells least that is missed. */
    static Optional<PeopleCell> smallest(Collection<PeopleCell> cells) {
        return cells.stream().filter(PeopleCell::couldBeWithheld).min(Comparator.comparingLong(PeopleCell::number));
    }

    long number() {
        return number;
    }

    private boolean isSmall() {
        return number > 0 && number < LEAST_TOLD;
    }

    /** Whether it says that it is small. */
    boolean saysSmall() {
        return isSmall() && !blurred;
    }

    boolean told() {
        return !isSmall() && !withheld;
    }

    boolean couldBeWithheld() {
        return told() && number > 0;
    }

    void withhold() {
        withheld = true;
    }

    /** From now on it says nothing but that it is not zero; false where it is told, or said nothing before. */
    boolean blur() {
        if (told() || blurred) {
            return false;
        }
        blurred = true;
        return true;
    }

    /** The least that it may be by what it says. */
    long least() {
        return blurred || isSmall() ? 1 : LEAST_TOLD;
    }

    /** The most that it may be by what it says. */
    long most() {
        return saysSmall() ? LEAST_TOLD - 1 : ANY;
    }
}
