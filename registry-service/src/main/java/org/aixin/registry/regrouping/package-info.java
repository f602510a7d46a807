/** Families that become one or two (并户、分户): who moves, who cares for them from then on, and what was done. */
@NullMarked
package org.aixin.registry.regrouping;

import org.jspecify.annotations.NullMarked;
