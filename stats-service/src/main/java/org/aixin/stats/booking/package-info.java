/** The books: flow counters, target sums and versions per node, moved only by differences. */
@NullMarked
package org.aixin.stats.booking;

import org.jspecify.annotations.NullMarked;
