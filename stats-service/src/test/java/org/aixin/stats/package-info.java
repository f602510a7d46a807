/** What the tests of the statistics share. */
@NullMarked
package org.aixin.stats;

import org.jspecify.annotations.NullMarked;
