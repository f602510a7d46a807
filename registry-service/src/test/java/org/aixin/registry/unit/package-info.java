/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.unit;

import org.jspecify.annotations.NullMarked;
