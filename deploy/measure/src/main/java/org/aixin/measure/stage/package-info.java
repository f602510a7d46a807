/** The running system, who calls it, and the raw ways to its servers. */
@NullMarked
package org.aixin.measure.stage;

import org.jspecify.annotations.NullMarked;
