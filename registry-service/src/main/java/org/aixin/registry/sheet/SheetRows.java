package org.aixin.registry.sheet;

/** Takes the rows of a sheet one after the other. */
@FunctionalInterface
public interface SheetRows {

    /** @return whether more are wanted */
    boolean take(SheetRow row);
}
