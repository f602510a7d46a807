/** Tests of the gateway. */
@NullMarked
package org.aixin.gateway.console;

import org.jspecify.annotations.NullMarked;
