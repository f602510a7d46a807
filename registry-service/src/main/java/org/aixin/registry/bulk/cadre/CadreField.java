package org.aixin.registry.bulk.cadre;

import org.aixin.registry.bulk.row.SheetField;

/** What a column of a sheet of cadres can hold. */
enum CadreField implements SheetField {
    NAME(true, 12),
    ID_NUMBER(true, 22),
    PHONE(true, 16),
    UNIT(true, 30),
    UNIT_PLACE(false, 14),
    LEVEL(true, 10),
    RANK(true, 14),
    VILLAGE_STATIONED(false, 10),
    IN_SERVICE(false, 10),
    FROM(false, 14);

    private final boolean required;
    private final int width;

    CadreField(boolean required, int width) {
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
