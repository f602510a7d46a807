/** The first administrator of a new installation. */
@NullMarked
package org.aixin.registry.identity.setup;

import org.jspecify.annotations.NullMarked;
