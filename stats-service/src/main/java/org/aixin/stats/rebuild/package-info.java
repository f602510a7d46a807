/** Counts everything anew into another generation beside the one that is read, and lets that one be read instead. */
@NullMarked
package org.aixin.stats.rebuild;

import org.jspecify.annotations.NullMarked;
