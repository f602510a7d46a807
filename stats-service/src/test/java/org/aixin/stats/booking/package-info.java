/** Tests of differences. */
@NullMarked
package org.aixin.stats.booking;

import org.jspecify.annotations.NullMarked;
