package org.aixin.registry.bulk.pairing;

import org.aixin.registry.bulk.row.SheetField;

/** What a column of a sheet of pairings can hold. */
enum PairingField implements SheetField {
    CADRE_NAME(true, 12),
    CADRE_ID_NUMBER(true, 22),
    NAME(true, 12),
    ID_NUMBER(true, 22),
    FROM(false, 14);

    private final boolean required;
    private final int width;

    PairingField(boolean required, int width) {
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
