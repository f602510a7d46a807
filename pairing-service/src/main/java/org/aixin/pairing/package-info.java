/** Who cares for whom, since when. */
@NullMarked
package org.aixin.pairing;

import org.jspecify.annotations.NullMarked;
