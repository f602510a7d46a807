/** The loader is patient, stops in time and can be repeated. */
@NullMarked
package org.aixin.bench.load;

import org.jspecify.annotations.NullMarked;
