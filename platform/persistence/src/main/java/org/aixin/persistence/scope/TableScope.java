package org.aixin.persistence.scope;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of one table are narrowed to a caller's grants: which column holds the place, the unit, the cadre. A
 * grant for which the table has no column gives no rows.
 */
public final class TableScope {

    private static final TableScope OPEN = new TableScope(true, null, null, null);

    private final boolean open;
    private final @Nullable String division;
    private final @Nullable String unit;
    private final @Nullable String cadre;

    private TableScope(boolean open, @Nullable String division, @Nullable String unit, @Nullable String cadre) {
        this.open = open;
        this.division = division;
        this.unit = unit;
        this.cadre = cadre;
    }

    /**
     * A table that every known caller may read, such as the trees.
     *
     * @param why the reason, for the reader
     */
    @SuppressWarnings("unused") // the reason is for people
    public static TableScope open(String why) {
        return OPEN;
    }

    /** A table that nobody sees until columns are named. */
    public static TableScope by() {
        return new TableScope(false, null, null, null);
    }

    public TableScope division(String column) {
        return new TableScope(false, column, unit, cadre);
    }

    public TableScope unit(String column) {
        return new TableScope(false, division, column, cadre);
    }

    public TableScope cadre(String column) {
        return new TableScope(false, division, unit, column);
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    String divisionColumn() {
        return division;
    }

    @Nullable
    String unitColumn() {
        return unit;
    }

    @Nullable
    String cadreColumn() {
        return cadre;
    }
}
