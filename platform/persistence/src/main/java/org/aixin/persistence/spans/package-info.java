/** Ready-made projections of the registry's and the pairing-service's aggregates with their dated spans. */
@NullMarked
package org.aixin.persistence.spans;

import org.jspecify.annotations.NullMarked;
