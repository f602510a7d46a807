/** What a pairing owes in a year, by which rule, and where it stands in the trees. */
@NullMarked
package org.aixin.stats.targets;

import org.jspecify.annotations.NullMarked;
