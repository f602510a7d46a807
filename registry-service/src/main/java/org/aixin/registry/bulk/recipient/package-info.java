/** Sheets of recipients and their households: what their columns are, and what their rows do. */
@NullMarked
package org.aixin.registry.bulk.recipient;

import org.jspecify.annotations.NullMarked;
