/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry;

import org.jspecify.annotations.NullMarked;
