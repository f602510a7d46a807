/** State events of visit-service. */
@NullMarked
package org.aixin.contracts.visit;

import org.jspecify.annotations.NullMarked;
