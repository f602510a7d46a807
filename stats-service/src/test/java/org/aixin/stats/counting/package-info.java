/** Tests of counting once. */
@NullMarked
package org.aixin.stats.counting;

import org.jspecify.annotations.NullMarked;
