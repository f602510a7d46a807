/** Rows of sheets as every kind of them has it: columns, words, places, and what becomes of a row. */
@NullMarked
package org.aixin.registry.bulk.row;

import org.jspecify.annotations.NullMarked;
