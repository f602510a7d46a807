/**
 * Benefits received (待遇享受): who receives what from which month to which, who says so, and what was said before. Each source
 * keeps what it says itself; nothing is overwritten without a trace.
 */
@NullMarked
package org.aixin.registry.benefit;

import org.jspecify.annotations.NullMarked;
