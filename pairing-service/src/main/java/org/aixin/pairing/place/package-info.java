/** Where a pairing stands now: the household's division and the cadre's unit, by which it is found and guarded. */
@NullMarked
package org.aixin.pairing.place;

import org.jspecify.annotations.NullMarked;
