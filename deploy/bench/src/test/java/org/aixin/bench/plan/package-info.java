/** The plan keeps its promises. */
@NullMarked
package org.aixin.bench.plan;

import org.jspecify.annotations.NullMarked;
