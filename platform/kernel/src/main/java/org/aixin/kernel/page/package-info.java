/** Pages of lists. */
@NullMarked
package org.aixin.kernel.page;

import org.jspecify.annotations.NullMarked;
