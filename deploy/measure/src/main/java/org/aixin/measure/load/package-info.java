/** Requests and statements, one after another on several connections, and how long each took. */
@NullMarked
package org.aixin.measure.load;

import org.jspecify.annotations.NullMarked;
