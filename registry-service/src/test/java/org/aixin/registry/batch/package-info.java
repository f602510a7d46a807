/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.batch;

import org.jspecify.annotations.NullMarked;
