/** Tests. */
@NullMarked
package org.aixin.registry.movement;

import org.jspecify.annotations.NullMarked;
