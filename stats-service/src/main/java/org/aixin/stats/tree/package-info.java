/** The three trees along which everything is counted. */
@NullMarked
package org.aixin.stats.tree;

import org.jspecify.annotations.NullMarked;
