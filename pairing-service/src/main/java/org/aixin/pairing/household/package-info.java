/** Households that were merged or split, until their pairings have followed. */
@NullMarked
package org.aixin.pairing.household;

import org.jspecify.annotations.NullMarked;
