/** Tests. */
@NullMarked
package org.aixin.registry.check;

import org.jspecify.annotations.NullMarked;
