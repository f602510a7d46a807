/** A route that nobody has told of. */
@NullMarked
package org.aixin.doors.planted;

import org.jspecify.annotations.NullMarked;
