package org.aixin.stats.statistics;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A number of people as others may read it: the number itself, {@code "<5"} for one to four, or {@code "*"} where it is
 * withheld because a smaller one could be reckoned from it.
 */
final class PeopleCount {

    static final PeopleCount SMALL = new PeopleCount("<5");
    static final PeopleCount WITHHELD = new PeopleCount("*");

    private final Object told;

    private PeopleCount(Object told) {
        this.told = told;
    }

    static PeopleCount of(long number) {
        return new PeopleCount(number);
    }

    boolean isNumber() {
        return told instanceof Long;
    }

    @JsonValue
    Object told() {
        return told;
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
