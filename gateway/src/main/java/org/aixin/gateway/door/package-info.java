/** The doors: which paths there are, who may come through, what is let through with them. */
@NullMarked
package org.aixin.gateway.door;

import org.jspecify.annotations.NullMarked;
