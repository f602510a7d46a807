/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.cadre;

import org.jspecify.annotations.NullMarked;
