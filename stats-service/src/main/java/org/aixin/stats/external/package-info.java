/** Figures that others published, kept beside ours. */
@NullMarked
package org.aixin.stats.external;

import org.jspecify.annotations.NullMarked;
