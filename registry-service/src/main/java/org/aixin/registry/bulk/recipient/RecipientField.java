package org.aixin.registry.bulk.recipient;

import org.aixin.registry.bulk.row.SheetField;

/** What a column of a sheet of recipients can hold. */
enum RecipientField implements SheetField {
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
    FROM(false, 14);

    private final boolean required;
    private final int width;

    RecipientField(boolean required, int width) {
        this.required = required;
        this.width = width;
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public int width() {
        return width;
    }
}
