/** Tests of rebuilding. */
@NullMarked
package org.aixin.stats.rebuild;

import org.jspecify.annotations.NullMarked;
