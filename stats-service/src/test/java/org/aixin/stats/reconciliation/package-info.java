/** Tests of reconciliation. */
@NullMarked
package org.aixin.stats.reconciliation;

import org.jspecify.annotations.NullMarked;
