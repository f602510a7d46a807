/** What may stand in a log: nobody's numbers, and one line for one message. */
@NullMarked
package org.aixin.kernel.log;

import org.jspecify.annotations.NullMarked;
