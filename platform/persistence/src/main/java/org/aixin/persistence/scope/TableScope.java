package org.aixin.persistence.scope;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of one table are narrowed to a caller's grants: which column holds the place, the unit, the cadre. A
 * grant for which the table has no column gives no rows.
 */
public final class TableScope {

    private static final TableScope OPEN = new TableScope(true, null, null, null, null);

    private final boolean open;
    private final @Nullable String division;
    private final @Nullable String unit;
    private final @Nullable Household household;
    private final @Nullable String cadre;

    /** Which column holds the household, and what a caller has to be allowed besides the grant. */
    record Household(String column, String permission) {}

    private TableScope(
            boolean open,
            @Nullable String division,
            @Nullable String unit,
            @Nullable Household household,
            @Nullable String cadre) {
        this.open = open;
        this.division = division;
        this.unit = unit;
        this.household = household;
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
        return new TableScope(false, null, null, null, null);
    }

    public TableScope division(String column) {
        return new TableScope(false, column, unit, household, cadre);
    }

    public TableScope unit(String column) {
        return new TableScope(false, division, column, household, cadre);
    }

    /**
     * A unit is granted the households for which its cadres care today. The service tells by {@code cared_for (home,
     * unit_id, from_day, to_day)} which those are.
     *
     * @param column holds the household; the table has no column of a unit
     * @param permission without which a unit is granted none of them
     */
    public TableScope household(String column, String permission) {
        return new TableScope(false, division, null, new Household(column, permission), cadre);
    }

    public TableScope cadre(String column) {
        return new TableScope(false, division, unit, household, column);
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
    Household household() {
        return household;
    }

    @Nullable
    String cadreColumn() {
        return cadre;
    }
}
