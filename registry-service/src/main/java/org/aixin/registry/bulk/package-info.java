/**
 * Sheets that offices send: checked whole before the first row is written, written chunk by chunk, resumed where a process died,
 * and forgotten. What is the same for all of them stands in {@code job}, {@code file} and {@code row}; each kind of sheet has a
 * room of its own.
 */
@NullMarked
package org.aixin.registry.bulk;

import org.jspecify.annotations.NullMarked;
