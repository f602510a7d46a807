/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.identity.password;

import org.jspecify.annotations.NullMarked;
