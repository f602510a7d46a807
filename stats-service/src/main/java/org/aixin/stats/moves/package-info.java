/** What happens to the books when trees, people or pairings change, or a day ends. */
@NullMarked
package org.aixin.stats.moves;

import org.jspecify.annotations.NullMarked;
