package org.aixin.persistence.crypto;

import java.util.List;

/**
 * A table with sealed values.
 *
 * @param keyTable whose keys they are sealed with
 * @param name of the table itself
 * @param key the columns of its primary key; the first one is {@code id}, for which the values are sealed
 * @param columns those that are sealed with keys of {@code keyTable}
 */
record SealedTable(String keyTable, String name, List<String> key, List<SealedColumn> columns) {}
