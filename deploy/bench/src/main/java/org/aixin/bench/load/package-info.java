/** Sends a plan through the services' own commands, waits until it has been counted, and notes that it has. */
@NullMarked
package org.aixin.bench.load;

import org.jspecify.annotations.NullMarked;
