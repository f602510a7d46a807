/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.timeline;

import org.jspecify.annotations.NullMarked;
