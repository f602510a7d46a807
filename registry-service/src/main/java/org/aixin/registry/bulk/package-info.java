/**
 * Sheets of people that offices send: checked whole before the first row is written, written chunk by chunk, resumed where a
 * process died, and forgotten.
 */
@NullMarked
package org.aixin.registry.bulk;

import org.jspecify.annotations.NullMarked;
