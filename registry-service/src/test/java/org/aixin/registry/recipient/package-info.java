/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.recipient;

import org.jspecify.annotations.NullMarked;
