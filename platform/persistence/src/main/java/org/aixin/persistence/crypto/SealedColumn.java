package org.aixin.persistence.crypto;

/**
 * A column of envelopes.
 *
 * @param name of the column
 * @param place for which its values are sealed, {@code table.column}: its own, or that of the table it holds copies of
 */
record SealedColumn(String name, String place) {}
