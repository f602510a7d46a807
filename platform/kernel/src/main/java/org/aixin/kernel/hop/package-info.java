/** Feign between our services: token, time-outs, circuit breaker, and problems that pass through unchanged. */
@NullMarked
package org.aixin.kernel.hop;

import org.jspecify.annotations.NullMarked;
