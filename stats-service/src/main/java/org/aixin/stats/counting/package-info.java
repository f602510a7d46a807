/** From a care record's event to the counters, exactly once. */
@NullMarked
package org.aixin.stats.counting;

import org.jspecify.annotations.NullMarked;
