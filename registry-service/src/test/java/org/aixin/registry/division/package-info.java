/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.division;

import org.jspecify.annotations.NullMarked;
