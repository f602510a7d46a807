/** Care records, and later tickets, occasions and the calendar. */
@NullMarked
package org.aixin.visit;

import org.jspecify.annotations.NullMarked;
