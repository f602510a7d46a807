package org.aixin.registry.comparison;

/** What a column of a list can hold. */
enum ComparisonField {
    ID_NUMBER(22),
    NAME(12),
    DIED_ON(14),
    /** Who says so of this one, where the list is drawn from several. */
    TOLD_BY(20),
    COUNTY(12),
    TOWNSHIP(16),
    VILLAGE(16),
    CANCELLED_ON(14),
    FIRST_MONTH(12),
    LAST_MONTH(12),
    /** In yuan a month. */
    AMOUNT(12),
    UNIT(26),
    POST(14),
    SCHOOL(24),
    FORM(14);

    private final int width;

    ComparisonField(int width) {
        this.width = width;
    }

    /** Of its column, in characters. */
    int width() {
        return width;
    }
}
