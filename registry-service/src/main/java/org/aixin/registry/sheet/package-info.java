/** Sheets (.xlsx, .csv) read row by row within bounds, and written so that no cell is taken for a formula. */
@NullMarked
package org.aixin.registry.sheet;

import org.jspecify.annotations.NullMarked;
