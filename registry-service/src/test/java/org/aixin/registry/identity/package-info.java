/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.identity;

import org.jspecify.annotations.NullMarked;
