/** Tests of what is told. */
@NullMarked
package org.aixin.stats.statistics;

import org.jspecify.annotations.NullMarked;
