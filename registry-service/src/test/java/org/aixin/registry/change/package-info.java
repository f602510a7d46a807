/** Tests. */
@NullMarked
package org.aixin.registry.change;

import org.jspecify.annotations.NullMarked;
