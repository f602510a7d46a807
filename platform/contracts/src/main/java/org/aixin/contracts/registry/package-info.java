/** State events of registry-service. */
@NullMarked
package org.aixin.contracts.registry;

import org.jspecify.annotations.NullMarked;
