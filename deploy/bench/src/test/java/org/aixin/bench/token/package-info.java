/** The demo's tokens say what the gateway wants to read. */
@NullMarked
package org.aixin.bench.token;

import org.jspecify.annotations.NullMarked;
