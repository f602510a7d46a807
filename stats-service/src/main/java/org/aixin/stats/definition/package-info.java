/** What every figure means, in the words that are printed. */
@NullMarked
package org.aixin.stats.definition;

import org.jspecify.annotations.NullMarked;
