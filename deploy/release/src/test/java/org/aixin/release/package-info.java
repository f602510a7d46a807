/** What leaves the house carries no secret, and a list of what it is made of. */
@NullMarked
package org.aixin.release;

import org.jspecify.annotations.NullMarked;
