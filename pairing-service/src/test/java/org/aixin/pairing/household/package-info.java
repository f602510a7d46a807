/** Tests of pairings that follow households. */
@NullMarked
package org.aixin.pairing.household;

import org.jspecify.annotations.NullMarked;
