package org.aixin.registry.bulk.unit;

import org.aixin.registry.bulk.row.SheetField;

/** What a column of a sheet of units can hold. */
enum UnitField implements SheetField {
    NAME(true, 30),
    TYPE(true, 18),
    PLACE(false, 14),
    MANAGED_BY(false, 30),
    GROUP_LEADER(false, 30),
    ASSISTED_COUNTIES(false, 20),
    FROM(false, 14);

    private final boolean required;
    private final int width;

    UnitField(boolean required, int width) {
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
