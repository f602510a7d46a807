/** How often somebody may ask: by who asks, by where from, and by what it costs us. */
@NullMarked
package org.aixin.gateway.limit;

import org.jspecify.annotations.NullMarked;
