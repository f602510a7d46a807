/** Tests of the registry-service. */
@NullMarked
package org.aixin.registry.identity.account;

import org.jspecify.annotations.NullMarked;
