/** What the contracts promise. */
@NullMarked
package org.aixin.contracts;

import org.jspecify.annotations.NullMarked;
