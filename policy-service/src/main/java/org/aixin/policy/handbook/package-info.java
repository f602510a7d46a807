/** Entries of the handbook and the editions in which they were published. */
@NullMarked
package org.aixin.policy.handbook;

import org.jspecify.annotations.NullMarked;
