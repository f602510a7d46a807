/** Refusals and failures, told as {@code application/problem+json} in one shape whoever tells them. */
@NullMarked
package org.aixin.kernel.problem;

import org.jspecify.annotations.NullMarked;
