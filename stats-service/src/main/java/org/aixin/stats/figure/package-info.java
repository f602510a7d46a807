/** The figures of a node, computed from MySQL and copied to Redis. */
@NullMarked
package org.aixin.stats.figure;

import org.jspecify.annotations.NullMarked;
