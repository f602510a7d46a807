/** Windows of the system and of the raw limit in turns, on a machine that is watched meanwhile. */
@NullMarked
package org.aixin.measure.rounds;

import org.jspecify.annotations.NullMarked;
