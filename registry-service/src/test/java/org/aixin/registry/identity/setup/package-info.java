/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.identity.setup;

import org.jspecify.annotations.NullMarked;
