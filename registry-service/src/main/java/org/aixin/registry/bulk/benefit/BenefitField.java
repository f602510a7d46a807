package org.aixin.registry.bulk.benefit;

import org.aixin.registry.bulk.row.SheetField;

/** What a column of a sheet of benefits can hold. */
enum BenefitField implements SheetField {
    NAME(true, 12),
    ID_NUMBER(true, 22),
    PROGRAMME(true, 26),
    GRADE(false, 16),
    FIRST_MONTH(true, 12),
    LAST_MONTH(false, 12),
    AMOUNT(false, 14),
    COUNTY(false, 12),
    TOWNSHIP(false, 14),
    VILLAGE(false, 14);

    private final boolean required;
    private final int width;

    BenefitField(boolean required, int width) {
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
