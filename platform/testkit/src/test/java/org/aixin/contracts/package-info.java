/** A stand-in, for the planted violations of the rules. */
@NullMarked
package org.aixin.contracts;

import org.jspecify.annotations.NullMarked;
