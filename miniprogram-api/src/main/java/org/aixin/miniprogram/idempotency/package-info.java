/** By what a phone that sends again is recognised. */
@NullMarked
package org.aixin.miniprogram.idempotency;

import org.jspecify.annotations.NullMarked;
