/** Sheets of units: what their columns are, and what their rows do. */
@NullMarked
package org.aixin.registry.bulk.unit;

import org.jspecify.annotations.NullMarked;
