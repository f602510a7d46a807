/** The clock, and the business day in Shanghai. */
@NullMarked
package org.aixin.kernel.time;

import org.jspecify.annotations.NullMarked;
