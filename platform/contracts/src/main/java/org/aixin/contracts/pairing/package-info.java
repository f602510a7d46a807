/** State events of pairing-service. */
@NullMarked
package org.aixin.contracts.pairing;

import org.jspecify.annotations.NullMarked;
