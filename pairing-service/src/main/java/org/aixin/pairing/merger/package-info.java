/** People who turned out to be one, until their pairings have followed. */
@NullMarked
package org.aixin.pairing.merger;

import org.jspecify.annotations.NullMarked;
