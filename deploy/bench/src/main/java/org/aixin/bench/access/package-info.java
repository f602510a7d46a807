/** The demo's callers: who they are, and how they come in through the real doors. */
@NullMarked
package org.aixin.bench.access;

import org.jspecify.annotations.NullMarked;
