/** Sheets of cadres: what their columns are, and what their rows do. */
@NullMarked
package org.aixin.registry.bulk.cadre;

import org.jspecify.annotations.NullMarked;
