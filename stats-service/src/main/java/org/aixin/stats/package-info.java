/** Counters along three trees, stock figures and rates: what the programme publishes about itself. */
@NullMarked
package org.aixin.stats;

import org.jspecify.annotations.NullMarked;
