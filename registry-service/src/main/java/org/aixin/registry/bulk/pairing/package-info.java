/** Sheets of pairings: what their columns are, and what their rows do. */
@NullMarked
package org.aixin.registry.bulk.pairing;

import org.jspecify.annotations.NullMarked;
