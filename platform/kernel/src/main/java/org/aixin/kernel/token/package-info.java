/** Internal tokens: how one service knows on whose behalf another one calls it. */
@NullMarked
package org.aixin.kernel.token;

import org.jspecify.annotations.NullMarked;
