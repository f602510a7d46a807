/** Tests of targets. */
@NullMarked
package org.aixin.stats.targets;

import org.jspecify.annotations.NullMarked;
