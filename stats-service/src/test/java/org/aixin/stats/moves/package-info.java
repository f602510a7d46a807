/** Tests of rebooking. */
@NullMarked
package org.aixin.stats.moves;

import org.jspecify.annotations.NullMarked;
