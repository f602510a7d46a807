/** An import from its first piece to its last row, whatever kind of sheet it is. */
@NullMarked
package org.aixin.registry.bulk.job;

import org.jspecify.annotations.NullMarked;
