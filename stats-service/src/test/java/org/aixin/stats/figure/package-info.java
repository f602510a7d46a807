/** Tests of figures and their copies. */
@NullMarked
package org.aixin.stats.figure;

import org.jspecify.annotations.NullMarked;
