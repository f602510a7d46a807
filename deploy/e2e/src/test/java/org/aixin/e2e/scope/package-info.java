/** Who gets what: every path from every side, as the tables in {@code scope/} say. */
@NullMarked
package org.aixin.e2e.scope;

import org.jspecify.annotations.NullMarked;
