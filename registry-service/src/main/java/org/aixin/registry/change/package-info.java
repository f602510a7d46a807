/** What becomes different about people: who proposed it, who confirmed it, from when it holds. */
@NullMarked
package org.aixin.registry.change;

import org.jspecify.annotations.NullMarked;
