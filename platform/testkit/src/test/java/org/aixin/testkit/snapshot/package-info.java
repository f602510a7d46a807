/** The snapshot tried on a directory of its own. */
@NullMarked
package org.aixin.testkit.snapshot;

import org.jspecify.annotations.NullMarked;
