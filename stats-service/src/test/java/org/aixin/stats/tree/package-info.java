/** Tests of paths. */
@NullMarked
package org.aixin.stats.tree;

import org.jspecify.annotations.NullMarked;
