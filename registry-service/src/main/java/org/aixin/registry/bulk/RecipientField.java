package org.aixin.registry.bulk;

/** What a column of a sheet of recipients can hold. */
enum RecipientField {
    NAME(true, 12),
    ID_NUMBER(true, 22),
    CATEGORY(true, 18),
    COUNTY(false, 12),
    TOWNSHIP(true, 14),
    VILLAGE(false, 14),
    ADDRESS(false, 24),
    HOUSEHOLD(false, 14),
    HOUSEHOLD_KIND(false, 12),
    PHONE(false, 16),
    CERTIFICATE(false, 26),
    TAGS(false, 18),
    GUARDIAN_NAME(false, 12),
    GUARDIAN_RELATION(false, 12),
    GUARDIAN_PHONE(false, 16),
    FROM(false, 14),
    /** Which import a repaired row was sent with first. */
    BATCH(false, 24),
    /** What was to be repaired; what somebody left there says nothing. */
    REPAIR(false, 60);

    private final boolean required;
    private final int width;

    RecipientField(boolean required, int width) {
        this.required = required;
        this.width = width;
    }

    boolean isRequired() {
        return required;
    }

    /** Of its column, in characters. */
    int width() {
        return width;
    }

    /** Whether an office fills it in. */
    boolean isAsked() {
        return this != BATCH && this != REPAIR;
    }

    /** What a request calls it. */
    String field() {
        return name();
    }
}
