/** Masked names for services that hold none. */
@NullMarked
package org.aixin.registry.label;

import org.jspecify.annotations.NullMarked;
