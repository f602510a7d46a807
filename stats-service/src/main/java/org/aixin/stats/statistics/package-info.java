/** The statistics that offices read. */
@NullMarked
package org.aixin.stats.statistics;

import org.jspecify.annotations.NullMarked;
