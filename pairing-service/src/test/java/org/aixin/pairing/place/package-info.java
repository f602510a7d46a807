/** Tests of where pairings stand. */
@NullMarked
package org.aixin.pairing.place;

import org.jspecify.annotations.NullMarked;
