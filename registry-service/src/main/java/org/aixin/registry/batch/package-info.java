/** Commands that come as arrays: all or nothing, every wrong row named, the same content twice stored once. */
@NullMarked
package org.aixin.registry.batch;

import org.jspecify.annotations.NullMarked;
