/** Tokens with which a person tries the demo. */
@NullMarked
package org.aixin.bench.token;

import org.jspecify.annotations.NullMarked;
