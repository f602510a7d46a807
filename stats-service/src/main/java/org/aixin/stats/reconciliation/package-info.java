/** Compares owners' states, counters and copies with one another, and puts right what differs. */
@NullMarked
package org.aixin.stats.reconciliation;

import org.jspecify.annotations.NullMarked;
