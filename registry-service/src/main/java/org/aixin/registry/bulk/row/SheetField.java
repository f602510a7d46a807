package org.aixin.registry.bulk.row;

/** What a column of a sheet can hold. */
public interface SheetField {

    /** What it is called inside: in message files, in what is kept, and in requests. */
    String name();

    boolean isRequired();

    /** Of its column, in characters. */
    int width();
}
