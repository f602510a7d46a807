/** Tests of the limits. */
@NullMarked
package org.aixin.gateway.limit;

import org.jspecify.annotations.NullMarked;
