/** JSON that was agreed on, and what became of it. */
@NullMarked
package org.aixin.testkit.snapshot;

import org.jspecify.annotations.NullMarked;
