/** One JSON for requests, answers and events. */
@NullMarked
package org.aixin.kernel.json;

import org.jspecify.annotations.NullMarked;
