/** What looks like abuse, as the gateway saw it. */
@NullMarked
package org.aixin.registry.identity.signal;

import org.jspecify.annotations.NullMarked;
