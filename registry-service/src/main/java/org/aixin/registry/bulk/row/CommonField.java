package org.aixin.registry.bulk.row;

/** Columns that a workbook to repair has beside those of its kind. */
public enum CommonField implements SheetField {
    /** Which import a repaired row was sent with first. */
    BATCH(24),
    /** What was to be repaired; what somebody left there says nothing. */
    REPAIR(60);

    private final int width;

    CommonField(int width) {
        this.width = width;
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public int width() {
        return width;
    }
}
