/** Sheets of benefits received: what their columns are, and what their rows do. */
@NullMarked
package org.aixin.registry.bulk.benefit;

import org.jspecify.annotations.NullMarked;
