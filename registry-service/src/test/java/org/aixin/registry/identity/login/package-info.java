/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.identity.login;

import org.jspecify.annotations.NullMarked;
